package io.rayforce.benchmarks.server;

import io.rayforce.types.I64;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many clients of both versions connect, ask, insert and vanish; in the end the table has to hold what was acknowledged. Usage:
 * Soak PORT SECONDS [CLIENTS], against a server that runs in a process of its own. Ends with 1 if something is lost or too much.
 */
public final class Soak {

    private static final int CLIENTS = 200;

    private final int port;
    private final long end;
    private final LongAdder inserted = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder failures = new LongAdder();

    private Soak(int port, int seconds) {
        this.port = port;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Runs the clients, and compares. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : CLIENTS;
        try (RawPeer judge = RawPeer.greeted(port, WireFormat.V3)) {
            judge.ask("(set soaked (table [client amount] (list (take [1] 0) (take [1] 0))))");
            Soak soak = new Soak(port, Integer.parseInt(arguments[1]));
            soak.run(clients);
            long held = number(judge, "(sum (at soaked 'amount))");
            long heldRows = number(judge, "(count soaked)");
            System.out.printf(
                    Locale.ROOT,
                    "connections %,d, requests %,d, failures %,d%nacknowledged: %,d rows, sum %,d%nheld:         %,d rows, sum %,d%n",
                    soak.connections.sum(),
                    soak.asked.sum(),
                    soak.failures.sum(),
                    soak.rows.sum(),
                    soak.inserted.sum(),
                    heldRows,
                    held);
            if (held != soak.inserted.sum() || heldRows != soak.rows.sum() || soak.failures.sum() > 0) {
                System.exit(1);
            }
        }
    }

    private static long number(RawPeer peer, String program) throws IOException {
        return ((I64) peer.ask(program)).value();
    }

    private void run(int clients) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            threads.add(new Thread(() -> live(number), "client-" + i));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void live(int number) {
        Random random = new Random(number);
        WireFormat format = number % 2 == 0 ? WireFormat.V3 : WireFormat.V1;
        while (System.nanoTime() < end) {
            try {
                visit(number, random, RawPeer.greeted(port, format));
            } catch (IOException failure) {
                failures.increment();
                System.err.println("client " + number + ": " + failure);
            }
        }
    }

    /** Works for a while. It vanishes with a query under way, but never with an insert, because nobody could tell its fate. */
    private void visit(int number, Random random, RawPeer peer) throws IOException {
        connections.increment();
        int requests = 1 + random.nextInt(50);
        for (int i = 0; i < requests; i++) {
            asked.increment();
            if (random.nextBoolean()) {
                int amount = random.nextInt(1000);
                peer.ask("(insert 'soaked (list " + number + " " + amount + "))");
                rows.increment();
                inserted.add(amount);
            } else {
                peer.ask(random.nextInt(20) == 0 ? "(sum (til 100000))" : "(+ 1 2)");
            }
        }
        if (random.nextBoolean()) {
            peer.send("(count (where (> (at soaked 'amount) 500)))");
            peer.vanish();
        } else {
            peer.close();
        }
    }
}
