package io.rayforce.benchmarks.transport;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.IpcServer;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.query.Session;
import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks from 64 threads while the server is stopped and started again every few seconds, and accounts for every request: it was
 * answered rightly, once; or it fails, with an outcome that is unknown; or it was not sent, and is asked again.
 *
 * <p>Argument: for how many seconds.
 */
public final class Soak {

    private static final int THREADS = 64;
    private static final int LEASES = 16;
    private static final Duration UP = Duration.ofSeconds(3);
    private static final Duration DOWN = Duration.ofMillis(300);

    private final AtomicLong numbers = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final BitSet evaluated = new BitSet();
    private final LongAdder answered = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder unknownButDone = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final long end;
    private final int port;

    private Soak(Duration time) throws IOException {
        end = System.nanoTime() + time.toNanos();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** Runs, prints the account, and fails if it does not add up. */
    public static void main(String[] arguments) throws Exception {
        new Soak(Duration.ofSeconds(Long.parseLong(arguments[0]))).run();
    }

    private void run() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        int restarts = 0;
        try (IpcClient client =
                IpcClient.builder().port(port).maxConnections(LEASES).build()) {
            serve(() -> {
                for (int i = 0; i < THREADS; i++) {
                    boolean isShared = i % 2 == 0;
                    callers.execute(() -> ask(client, isShared));
                }
                return pause(UP);
            });
            while (isOn()) {
                restarts++;
                pause(DOWN);
                serve(() -> pause(UP));
            }
            callers.shutdown();
            serve(() -> callers.awaitTermination(1, TimeUnit.MINUTES));
            print(restarts, client.stats().leased());
        }
    }

    /** Runs a server for as long as something takes. */
    private void serve(Callable<Boolean> meanwhile) throws Exception {
        IpcServer server =
                IpcServer.builder().port(port).evaluator(new Numbers()).start();
        try {
            meanwhile.call();
        } finally {
            server.close();
        }
    }

    private static boolean pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        return true;
    }

    /** Evaluates a number to itself, and remembers which it has seen. */
    private final class Numbers implements Evaluator {

        @Override
        public RayValue evaluate(RayValue request, Call call) {
            long number = Long.parseLong(((Str) request).value());
            if (isEvaluated(number, true)) {
                wrong.increment();
            }
            return I64.of(number);
        }

        @Override
        public boolean isImmediate(RayValue request) {
            return ThreadLocalRandom.current().nextBoolean();
        }
    }

    private boolean isEvaluated(long number, boolean isNow) {
        lock.lock();
        try {
            boolean isBefore = evaluated.get((int) number);
            evaluated.set((int) number, isBefore || isNow);
            return isBefore;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOn() {
        return System.nanoTime() < end;
    }

    private String next() {
        return Long.toString(numbers.getAndIncrement());
    }

    private void ask(IpcClient client, boolean isShared) {
        while (isOn()) {
            String number = next();
            while (!isSettled(client, isShared, number)) {
                repeated.increment();
            }
        }
    }

    private boolean isSettled(IpcClient client, boolean isShared, String number) {
        try {
            if (isShared) {
                take(client, number);
            } else {
                try (IpcConnection conn = client.acquire()) {
                    take(conn, number);
                }
            }
            return true;
        } catch (RayforceTcpException failure) {
            if (failure.kind() != RayforceTcpException.Kind.OUTCOME_UNKNOWN) {
                return false;
            }
            unknown.increment();
            if (isEvaluated(Long.parseLong(number), false)) {
                unknownButDone.increment();
            }
            return true;
        }
    }

    private void take(Session session, String number) {
        if (session.execute(number).equals(I64.of(Long.parseLong(number)))) {
            answered.increment();
        } else {
            wrong.increment();
        }
    }

    private void print(int restarts, int leased) {
        long asked = numbers.get();
        System.out.printf(
                "restarts %d, asked %d, answered %d, unknown %d (of which evaluated %d), repeated safely %d, wrong %d, leased %d%n",
                restarts,
                asked,
                answered.sum(),
                unknown.sum(),
                unknownButDone.sum(),
                repeated.sum(),
                wrong.sum(),
                leased);
        boolean isComplete = asked == answered.sum() + unknown.sum() && wrong.sum() == 0 && leased == 0;
        System.out.println(isComplete ? "every request is accounted for, once" : "the account does not add up");
        if (!isComplete) {
            System.exit(1);
        }
    }
}
