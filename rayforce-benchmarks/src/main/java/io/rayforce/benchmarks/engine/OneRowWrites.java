package io.rayforce.benchmarks.engine;

import io.rayforce.engine.Engine;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Writes single rows to tables of several sizes, over loopback, and prints how long one takes in microseconds: inserts that are
 * sent without waiting for the answers, the best of ten thousand-row runs after thirty that do not count, and upserts by key
 * that wait for theirs, the median of a thousand after as many that do not count.
 *
 * <p>Arguments: the path of the native server's program, then the numbers of rows.
 */
public final class OneRowWrites {

    private static final int INSERTS = 1000;
    private static final int WARMING = 30;
    private static final int RUNS = 10;
    private static final int UPSERTS = 1000;

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
        double upsert = medianUpsert();
        return String.format(Locale.ROOT, "| %,d | %s | %.1f | %.1f |", rows, who, insert, upsert);
    }

    private double bestInsert() {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < WARMING + RUNS; run++) {
            double micros = inserts(rows + run * INSERTS);
            best = run < WARMING ? best : Math.min(best, micros);
        }
        return best;
    }

    private double inserts(int first) {
        long start = System.nanoTime();
        CompletableFuture<?>[] sent = IntStream.range(first, first + INSERTS)
                .mapToObj(key -> client.executeAsync("(do (insert 't (list " + key + " 0.25)) 0)"))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
        return (System.nanoTime() - start) / 1e3 / INSERTS;
    }

    private double medianUpsert() {
        long[] nanos = new long[UPSERTS];
        for (int run = 0; run < 2 * UPSERTS; run++) {
            long key = (long) run * rows / (2 * UPSERTS);
            long start = System.nanoTime();
            client.execute("(do (upsert 't 1 (list " + key + " 7.5)) 0)");
            nanos[run % UPSERTS] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[UPSERTS / 2] / 1e3;
    }
}
