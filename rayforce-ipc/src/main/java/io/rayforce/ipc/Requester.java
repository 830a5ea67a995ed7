package io.rayforce.ipc;

import io.rayforce.query.QueryException;
import io.rayforce.query.Session;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Makes requests of what callers ask, the same for every session. It holds nothing, so closing it does nothing. */
final class Requester implements Session {

    private final Duration timeout;
    private final ClientOptions options;
    private final Completions callbacks;
    private final Consumer<Request> sender;
    private final Repeats repeats;
    private final Spin spin;
    private final AtomicBoolean isSpinning;

    /** Asks over one link. */
    Requester(ClientOptions options, ClientThreads threads, Link link) {
        this(options, threads, link::send, Repeats.NONE, link.spin());
    }

    /** Asks over whatever link the sender takes. */
    Requester(ClientOptions options, ClientThreads threads, Consumer<Request> sender, Repeats repeats, Spin spin) {
        this.timeout = options.requestTimeout();
        this.options = options;
        this.callbacks = new Completions(options.callbacks().orElse(threads.callbacks()));
        this.sender = sender;
        this.repeats = repeats;
        this.spin = spin;
        this.isSpinning = threads.isSpinning();
    }

    @Override
    public RayValue execute(String rayfall) {
        Waiting.refuseOnLoop();
        return await(ask(rayfall, Delivery.REQUEST, ReplyFuture.awaited()));
    }

    @Override
    public RayValue execute(RayValue tree) {
        Waiting.refuseOnLoop();
        return await(ask(tree, Delivery.REQUEST, ReplyFuture.awaited()));
    }

    @Override
    public ReplyFuture<RayValue> executeAsync(String rayfall) {
        return ask(rayfall, Delivery.REQUEST, new ReplyFuture<>(callbacks));
    }

    @Override
    public ReplyFuture<RayValue> executeAsync(RayValue tree) {
        return ask(tree, Delivery.REQUEST, new ReplyFuture<>(callbacks));
    }

    /** Asks for something on behalf of the connection itself: dependents run on the event loop. */
    CompletableFuture<RayValue> executeOnLoop(RayValue tree) {
        return ask(tree, Delivery.REQUEST, new ReplyFuture<>(Runnable::run));
    }

    /** Asks as {@link #executeOnLoop(RayValue)} does. */
    CompletableFuture<RayValue> executeOnLoop(String rayfall) {
        return ask(rayfall, Delivery.REQUEST, new ReplyFuture<>(Runnable::run));
    }

    VerboseResult executeVerbose(String rayfall) {
        Waiting.refuseOnLoop();
        return VerboseResult.of(await(ask(rayfall, Delivery.VERBOSE, ReplyFuture.awaited())), Asked.of(rayfall));
    }

    CompletableFuture<Void> post(String rayfall) {
        return ask(rayfall, Delivery.POST, new ReplyFuture<>(callbacks)).thenAccept(written -> {});
    }

    CompletableFuture<Void> post(RayValue tree) {
        return ask(tree, Delivery.POST, new ReplyFuture<>(callbacks)).thenAccept(written -> {});
    }

    private RayValue await(ReplyFuture<RayValue> reply) {
        long started = System.nanoTime();
        spin.on(reply, isSpinning);
        try {
            return Waiting.on(reply);
        } finally {
            spin.took(System.nanoTime() - started);
        }
    }

    private ReplyFuture<RayValue> ask(String rayfall, Delivery delivery, ReplyFuture<RayValue> reply) {
        if (rayfall.indexOf('\0') >= 0) {
            throw new QueryException("a program text cannot hold the NUL character");
        }
        return send(Str.of(rayfall), delivery, reply);
    }

    private ReplyFuture<RayValue> ask(RayValue tree, Delivery delivery, ReplyFuture<RayValue> reply) {
        if (tree instanceof Str) {
            throw new QueryException("a bare string would be run as a program:"
                    + " pass code to execute(String), and text as a constant within a tree");
        }
        return send(tree, delivery, reply);
    }

    private ReplyFuture<RayValue> send(RayValue message, Delivery delivery, ReplyFuture<RayValue> reply) {
        sender.accept(new Request(message, delivery, timeout, options, reply, repeats));
        return reply;
    }

    @Override
    public void close() {}
}
