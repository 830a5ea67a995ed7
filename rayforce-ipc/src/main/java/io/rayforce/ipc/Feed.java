package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The updates of one topic on their way to their handler. Numbers are checked in the order of arrival. */
final class Feed {

    private static final long UNKNOWN = 0;

    private final String topic;
    private final Consumer<Update> handler;
    private final ReplyFuture<Void> ended;
    private final AtomicLong expected = new AtomicLong(UNKNOWN);

    Feed(String topic, Consumer<Update> handler, Executor executor) {
        this.topic = topic;
        this.handler = handler;
        this.ended = new ReplyFuture<>(executor);
    }

    String topic() {
        return topic;
    }

    /** Completes when no more updates will come. */
    ReplyFuture<Void> ended() {
        return ended;
    }

    /**
     * Takes the answer to the subscription, the number of the first update, and returns it.
     *
     * @throws RayforceTcpException if it is no number
     */
    long begin(RayValue reply) {
        if (reply instanceof I64 first && !first.isNull()) {
            expected.compareAndSet(UNKNOWN, first.value());
            return first.value();
        }
        throw new RayforceTcpException(
                Kind.MALFORMED_REPLY, "the server does not tell the number of the next update, but " + reply.type());
    }

    /** Returns what hands an update to the handler. */
    Runnable delivery(Update.Sent sent) {
        long due = expected.getAndSet(sent.sequence() + 1);
        Update update = new Update(topic, sent.sequence(), due == UNKNOWN ? sent.sequence() : due, sent.value());
        return () -> handler.accept(update);
    }

    void end() {
        ended.settleEmpty();
    }

    void end(RayforceTcpException why) {
        long next = expected.get();
        ended.fail(new RayforceTcpException(
                why.kind(),
                "the subscription to " + topic + " is over: " + why.getMessage() + "; updates "
                        + (next == UNKNOWN ? "" : "from number " + next + " on ")
                        + "are lost: subscribe again on another connection",
                why));
    }
}
