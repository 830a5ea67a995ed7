package io.rayforce.benchmarks.transport;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.IpcServer;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints how fast requests travel to our server and to the native one, each beside bare sockets that carry the same bytes in
 * the same run.
 *
 * <p>Argument: the path of the native server's program, if it shall take part.
 */
public final class Transport {

    private static final String QUESTION = "(+ 1 2)";
    private static final byte[] REQUEST = BareSocket.request(Str.of(QUESTION));
    private static final byte[] REPLY =
            WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, I64.of(3)).array();
    private static final String MAKE_TABLE =
            "(do (set big (table [a b c d] (list (til 1000000) (* 1.5 (til 1000000)) (til 1000000) (* 2.5 (til 1000000))))) 0)";
    private static final int SINGLE = 20_000;
    private static final int TABLES = 60;
    private static final Duration LEASING = Duration.ofSeconds(4);

    private final PrintStream out;

    private Transport(PrintStream out) {
        this.out = out;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        Transport transport = new Transport(System.out);
        try (IpcServer server = IpcServer.builder().port(0).start()) {
            transport.bare();
            transport.against("our server", server.port());
            transport.leasing(server.port());
        }
        if (arguments.length > 0) {
            try (ServerProcess server = new ServerProcess(Path.of(arguments[0]))) {
                transport.against("native server", server.port());
            }
        }
    }

    private void say(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-62s %,12.1f %s%n", what, value, unit);
    }

    private void bare() throws Exception {
        try (BareServer server = new BareServer(REQUEST.length, REPLY);
                BareSocket socket = new BareSocket(server.port())) {
            say("one at a time, bare socket to bare socket", single(socket), "us");
        }
    }

    private static double single(BareSocket socket) throws Exception {
        byte[] reply = new byte[REPLY.length];
        return Measure.medianMicros(SINGLE, () -> {
            socket.send(REQUEST);
            socket.read(reply, REPLY.length);
            return reply;
        });
    }

    private void against(String server, int port) throws Exception {
        try (IpcClient client = IpcClient.builder()
                        .port(port)
                        .requestTimeout(Duration.ofMinutes(2))
                        .build();
                IpcConnection conn = client.acquire()) {
            try (BareSocket socket = new BareSocket(port)) {
                say("one at a time, bare socket to " + server, single(socket), "us");
            }
            say(
                    "one at a time, our client to " + server,
                    Measure.medianMicros(SINGLE, () -> conn.execute(QUESTION)),
                    "us");
            Pipelining pipelining = new Pipelining(QUESTION, REPLY.length);
            say("pipelined, bare socket to " + server, pipelining.bare(port), "/s");
            say("pipelined, our client to " + server, pipelining.client(conn), "/s");
            conn.execute(MAKE_TABLE);
            tables(server, port, conn);
        }
    }

    private void tables(String server, int port, IpcConnection conn) throws Exception {
        byte[] request = BareSocket.request(Str.of("big"));
        try (BareSocket socket = new BareSocket(port)) {
            int size = socket.replySize(request);
            double bare = Measure.bestMicros(TABLES, () -> {
                socket.send(request);
                byte[] fresh = new byte[size];
                socket.read(fresh, size);
                return fresh;
            });
            say("a table of 32 MB, " + server + " to bare socket", bare / 1e3, "ms");
        }
        say(
                "a table of 32 MB, " + server + " to our client",
                Measure.bestMicros(TABLES, () -> conn.execute("big")) / 1e3,
                "ms");
    }

    private void leasing(int port) throws Exception {
        try (IpcClient client = IpcClient.builder().port(port).build()) {
            try (IpcConnection conn = client.acquire()) {
                say("execute on a held connection", Measure.medianMicros(SINGLE, () -> conn.execute(QUESTION)), "us");
            }
            say("acquire, execute, close", Measure.medianMicros(SINGLE, () -> leased(client)), "us");
            for (int threads : new int[] {2, 64}) {
                leasing(client, threads);
                say("acquire, execute, close by " + threads + " threads", leasing(client, threads), "/s");
            }
        }
    }

    private static RayValue leased(IpcClient client) {
        try (IpcConnection conn = client.acquire()) {
            return conn.execute(QUESTION);
        }
    }

    private static double leasing(IpcClient client, int threads) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        LongAdder done = new LongAdder();
        long started = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            callers.execute(() -> {
                while (System.nanoTime() - started < LEASING.toNanos()) {
                    leased(client);
                    done.increment();
                }
            });
        }
        callers.shutdown();
        callers.awaitTermination(1, TimeUnit.MINUTES);
        return Measure.perSecond(done.sum(), started);
    }
}
