package io.rayforce.benchmarks.engine;

import io.rayforce.engine.Engine;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Writes single rows to tables of several sizes, over loopback, and prints how long one takes in microseconds: inserts that are
 * sent without waiting for the answers, the best of five thousand-row runs, and upserts by key that wait for theirs, the best
 * of twenty, after a first one.
 *
 * <p>Arguments: the path of the native server's program, then the numbers of rows.
 */
public final class OneRowWrites {

    private static final int INSERTS = 1000;
    private static final int RUNS = 5;
    private static final int UPSERTS = 20;

    private final IpcClient client;
    private final int rows;

    private OneRowWrites(IpcClient client, int rows) {
        this.client = client;
        this.rows = rows;
    }

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        out.println("| rows | who | insert, pipelined (µs) | upsert by key (µs) |");
        out.println("|---|---|---|---|");
        for (int i = 1; i < arguments.length; i++) {
            int rows = Integer.parseInt(arguments[i]);
            try (Engine engine = Engine.create();
                    IpcServer server =
                            IpcServer.builder().port(0).evaluator(engine).start();
                    IpcClient client = IpcClient.connectTo("127.0.0.1", server.port())) {
                out.println(new OneRowWrites(client, rows).line("loopback"));
            }
            try (NativeProcess server = new NativeProcess(Path.of(arguments[0]))) {
                out.println(new OneRowWrites(server.client(), rows).line("native"));
            }
        }
    }

    private String line(String who) {
        client.execute("(do (set t (table [k v] (list (til " + rows + ") (* 0.5 (til " + rows + "))))) 0)");
        double insert = bestInsert();
        double upsert = bestUpsert();
        return String.format(Locale.ROOT, "| %,d | %s | %.1f | %.1f |", rows, who, insert, upsert);
    }

    private double bestInsert() {
        long best = Long.MAX_VALUE;
        for (int run = 0; run <= RUNS; run++) {
            int first = rows + run * INSERTS;
            long start = System.nanoTime();
            CompletableFuture<?>[] sent = IntStream.range(first, first + INSERTS)
                    .mapToObj(key -> client.executeAsync("(do (insert 't (list " + key + " 0.25)) 0)"))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(sent).join();
            best = run == 0 ? best : Math.min(best, System.nanoTime() - start);
        }
        return best / 1e3 / INSERTS;
    }

    private double bestUpsert() {
        long best = Long.MAX_VALUE;
        for (int run = 0; run <= UPSERTS; run++) {
            int key = (int) ((long) run * rows / (UPSERTS + 1));
            long start = System.nanoTime();
            client.execute("(do (upsert 't 1 (list " + key + " 7.5)) 0)");
            best = run == 0 ? best : Math.min(best, System.nanoTime() - start);
        }
        return best / 1e3;
    }
}
