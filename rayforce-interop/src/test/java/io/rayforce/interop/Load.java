package io.rayforce.interop;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that ask without a pause, and a count of what became of each request. */
final class Load implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ExecutorService callers;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger outcomeUnknown = new AtomicInteger();
    private final AtomicInteger notSent = new AtomicInteger();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    private Load(int size) {
        callers = Executors.newFixedThreadPool(size);
    }

    /** Starts callers on a client. */
    static Load on(IpcClient client, int size) {
        Load load = new Load(size);
        for (int i = 0; i < size; i++) {
            load.callers.execute(() -> load.ask(client));
        }
        return load;
    }

    private void ask(IpcClient client) {
        while (!ending) {
            int number = asked.incrementAndGet();
            try {
                settle(number, client.execute("(+ 0 " + number + ")"));
            } catch (RayforceTcpException failure) {
                settle(failure);
            } catch (RuntimeException failure) {
                strange.add(failure.toString());
            }
        }
    }

    private void settle(int number, RayValue answer) {
        answered.incrementAndGet();
        if (!answer.equals(I64.of(number))) {
            strange.add(number + " was answered " + answer);
        }
    }

    private void settle(RayforceTcpException failure) {
        switch (failure.kind()) {
            case OUTCOME_UNKNOWN -> outcomeUnknown.incrementAndGet();
            case NOT_SENT, REFUSED, ACQUIRE_TIMEOUT -> notSent.incrementAndGet();
            default -> strange.add(failure.toString());
        }
    }

    void awaitAnswers(int count) throws TimeoutException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (answered.get() < count) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(answered + " answers instead of " + count + ", " + strange());
            }
            Thread.onSpinWait();
        }
    }

    /** Lets each caller finish what it asked, and asks no more. */
    void end(long seconds) throws InterruptedException, TimeoutException {
        ending = true;
        callers.shutdown();
        if (!callers.awaitTermination(seconds, TimeUnit.SECONDS)) {
            throw new TimeoutException("callers still wait");
        }
    }

    int asked() {
        return asked.get();
    }

    int answered() {
        return answered.get();
    }

    int outcomeUnknown() {
        return outcomeUnknown.get();
    }

    int notSent() {
        return notSent.get();
    }

    List<String> strange() {
        return new ArrayList<>(strange);
    }

    @Override
    public void close() {
        ending = true;
        callers.shutdownNow();
    }
}
