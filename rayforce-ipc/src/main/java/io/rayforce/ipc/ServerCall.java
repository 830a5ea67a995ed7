package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Connections;
import io.rayforce.query.spi.Topics;
import io.rayforce.types.Dict;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request that a server evaluates, as the evaluator sees it. */
final class ServerCall implements Call, Topics {

    private static final RayError CANCELLED = RayError.of("cancel");

    private final ServerPeer peer;
    private final Directory directory;
    private final TopicHub hub;
    private final boolean keepsOutput;
    private final StringBuilder output = new StringBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread thread;
    private @Nullable Future<?> clock;
    private volatile @Nullable RayError end;

    ServerCall(ServerPeer peer, Serving serving, boolean keepsOutput) {
        this.peer = peer;
        this.directory = serving.directory();
        this.hub = serving.topics();
        this.keepsOutput = keepsOutput;
    }

    /** Runs an evaluation that {@link #stop} may interrupt. The interruption does not outlive it. */
    <T> T run(Supplier<T> evaluation) {
        enter(Thread.currentThread());
        try {
            return evaluation.get();
        } finally {
            leave();
        }
    }

    private void enter(Thread current) {
        lock.lock();
        try {
            thread = current;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            thread = null;
            if (end != null) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the evaluation when it has lasted too long; {@link #stopClock} is to be called by the same thread when it has ended. */
    void limitTo(Duration time, ScheduledExecutorService timer) {
        clock = timer.schedule(this::expire, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stopClock() {
        if (clock != null) {
            clock.cancel(false);
        }
    }

    /** Ends the evaluation, because nobody wants its answer any longer. */
    void cancel() {
        stop(CANCELLED);
    }

    /** Ends the evaluation, because its time is over. */
    void expire() {
        stop(new RayError("limit", "the request takes longer than the server allows"));
    }

    private void stop(RayError reason) {
        lock.lock();
        try {
            if (end == null) {
                end = reason;
            }
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the error to answer with if the evaluation was ended from outside, otherwise the given one. */
    RayError reason(RayError otherwise) {
        RayError reason = end;
        return reason == null ? otherwise : reason;
    }

    /** Returns the error of an evaluation that was ended. */
    RayError reason() {
        return reason(CANCELLED);
    }

    /** Returns what the evaluation printed, if the caller wants to know. */
    String output() {
        return output.toString();
    }

    @Override
    public String caller() {
        return peer.address();
    }

    @Override
    public boolean isRestricted() {
        return peer.isRestricted();
    }

    @Override
    public void print(String text) {
        if (keepsOutput) {
            output.append(text);
        }
    }

    @Override
    public void checkpoint() {
        if (end != null || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the request was cancelled");
        }
    }

    @Override
    public Optional<Topics> topics() {
        return Optional.of(this);
    }

    @Override
    public Optional<Connections> connections() {
        return Optional.of(directory.seenBy(peer));
    }

    @Override
    public long subscribe(String topic) {
        peer.requirePushable();
        return hub.subscribe(topic, peer);
    }

    @Override
    public void unsubscribe(String topic) {
        hub.unsubscribe(topic, peer);
    }

    @Override
    public long publish(String topic, RayValue value) {
        return hub.publish(topic, value);
    }

    @Override
    public Dict stats() {
        return hub.stats();
    }
}
