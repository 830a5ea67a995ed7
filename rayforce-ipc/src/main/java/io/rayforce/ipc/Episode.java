package io.rayforce.ipc;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What a {@link Following} hears over one connection: the state at the beginning, and the updates after it. Those that come before
 * the state is there are kept until then.
 */
final class Episode {

    private final Subject subject;
    private final Link link;
    private final Requester requester;
    private final boolean isFirst;
    private final Feed feed;
    private final CompletableFuture<Long> begun = new CompletableFuture<>();
    private final List<Update> held = new ArrayList<>();
    private boolean hasBegun;

    Episode(Subject subject, Link link, Requester requester, boolean isFirst, Executor callbacks) {
        this.subject = subject;
        this.link = link;
        this.requester = requester;
        this.isFirst = isFirst;
        this.feed = new Feed(subject.topic(), this::take, callbacks);
    }

    /**
     * Subscribes as soon as the connection is there. The future completes when the state has been handed over, with the number of
     * the next update.
     *
     * @param onEnd called in order with the updates if the connection is lost afterwards
     */
    CompletableFuture<Long> begin(Consumer<RayforceTcpException> onEnd) {
        link.opening().whenComplete((open, failure) -> {
            if (failure == null) {
                subscribe();
            } else {
                fail(failure);
            }
        });
        link.over().thenAccept(why -> link.pushes().put(() -> end(why, onEnd)));
        return begun;
    }

    private void subscribe() {
        link.pushes().add(feed);
        CompletableFuture<Long> next = requester
                .executeOnLoop(RayList.of(Name.of(".mc.sub"), Str.of(subject.topic())))
                .thenApply(feed::begin);
        CompletableFuture<RayValue> state = subject.snapshot()
                .question()
                .map(requester::executeOnLoop)
                .orElseGet(() -> CompletableFuture.completedFuture(RayNull.NULL));
        next.thenCombine(state, (number, reply) -> (Runnable) () -> start(number, reply))
                .whenComplete((start, failure) -> {
                    if (failure == null) {
                        link.pushes().put(start);
                    } else {
                        fail(failure);
                    }
                });
    }

    private void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        begun.completeExceptionally(cause == null ? failure : cause);
    }

    private void start(long next, RayValue reply) {
        Runnable state;
        try {
            state = subject.snapshot().reader().apply(reply);
        } catch (RayforceException unreadable) {
            fail(unreadable);
            return;
        }
        hasBegun = true;
        if (!isFirst) {
            SerialQueue.run(() -> subject.follower().resumed(next));
        }
        SerialQueue.run(state);
        held.forEach(this::hand);
        held.clear();
        begun.complete(next);
    }

    private void take(Update update) {
        if (hasBegun) {
            subject.follower().update(update);
        } else if (held.size() < Pushes.CAPACITY) {
            held.add(update);
        } else {
            link.overrun();
        }
    }

    private void hand(Update update) {
        SerialQueue.run(() -> subject.follower().update(update));
    }

    private void end(RayforceTcpException why, Consumer<RayforceTcpException> onEnd) {
        if (hasBegun) {
            onEnd.accept(why);
        }
    }
}
