package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is followed over as many connections as it takes, one after the other, until it is closed. Safe for use by several
 * threads.
 */
public final class Following implements AutoCloseable {

    /** A server that ends its subscribers as soon as they come is not asked incessantly. */
    private static final long SHORT_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONG_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final String ENDED = "the topic is followed no longer";

    private final Subject subject;
    private final ClientOptions options;
    private final ClientThreads threads;
    private final Connector connector;
    private final Executor callbacks;
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final ReplyFuture<Void> ended;
    private volatile @Nullable Link current;
    private volatile boolean isOver;

    Following(Subject subject, ClientOptions options, ClientThreads threads, Connector connector) {
        this.subject = subject;
        this.options = options;
        this.threads = threads;
        this.connector = connector;
        this.callbacks = options.callbacks().orElse(threads.callbacks());
        this.ended = new ReplyFuture<>(callbacks);
    }

    /** Returns the topic. */
    public String topic() {
        return subject.topic();
    }

    /**
     * Returns a future that completes when this, or its client, is closed, and fails when the server refuses to go on: it admits the
     * client no longer, has no topics, or answers the question for the state with an error.
     */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Completes with the first subscription. */
    CompletableFuture<Void> begun() {
        return begun;
    }

    /** Connects and subscribes. Never blocks. */
    void begin() {
        if (isOver) {
            return;
        }
        Link link = connector.connect();
        current = link;
        if (isOver) {
            link.close(ENDED);
            return;
        }
        Requester requester = new Requester(options, threads, link);
        new Episode(subject, link, requester, !begun.isDone(), callbacks)
                .begin(this::interrupted)
                .whenComplete((next, failure) -> {
                    if (failure == null) {
                        begun.complete(null);
                    } else {
                        failed(link, failure);
                    }
                });
        options.pingInterval().ifPresent(interval -> {
            Future<?> heartbeat = Heartbeat.start(link, interval, options.handshakeTimeout());
            link.over().thenRun(() -> heartbeat.cancel(false));
        });
    }

    private void interrupted(RayforceTcpException why) {
        if (!isOver) {
            SerialQueue.run(() -> subject.follower().interrupted(why));
            beginAfter(SHORT_PAUSE);
        }
    }

    private void failed(Link link, Throwable failure) {
        link.close("the topic cannot be followed on it");
        if (!begun.isDone() || isFinal(failure)) {
            end(failure);
        } else if (!isOver) {
            beginAfter(LONG_PAUSE);
        }
    }

    private static boolean isFinal(Throwable failure) {
        return !(failure instanceof RayforceTcpException transport)
                || transport.kind() == Kind.AUTHENTICATION
                || transport.kind() == Kind.MALFORMED_REPLY;
    }

    private void beginAfter(long pause) {
        try {
            threads.loops()
                    .schedule(
                            this::begin,
                            ThreadLocalRandom.current().nextLong(pause / 2, pause + 1),
                            TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            close();
        }
    }

    private void end(Throwable failure) {
        isOver = true;
        begun.completeExceptionally(failure);
        ended.fail(failure);
    }

    /** Ends the connection; another one takes its place. */
    void reconnect() {
        Link link = current;
        if (link != null) {
            link.close("the connections of the client were disposed");
        }
    }

    /** Ends it. Updates that are being handed over at the moment are the last ones. */
    @Override
    public void close() {
        isOver = true;
        Link link = current;
        if (link != null) {
            link.close(ENDED);
        }
        begun.completeExceptionally(new RayforceTcpException(Kind.CLOSED, ENDED));
        ended.settleEmpty();
    }

    @Override
    public String toString() {
        return "Following(topic=" + topic() + ")";
    }
}
