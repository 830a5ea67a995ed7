package io.rayforce.ipc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.types.RayError;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client's end of a connection, from before it is established to its end. Replies carry no ids, so they are matched by
 * order alone: a request that nobody waits for any more keeps its place, and a reply that nobody asked for ends the
 * connection.
 *
 * <p>{@link #send} and {@link #close} may be called by any thread; everything else happens on the event loop.
 */
final class Link extends SimpleChannelInboundHandler<InboundFrame> {

    private static final double SHORTEST_LIFE = 0.9;
    private static final double LONGEST_LIFE = 1.1;
    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");
    private static final Str PING = Str.of("0");

    private final long id;
    private final ClientOptions options;
    private final Endpoint endpoint;
    private final EventLoop loop;
    private final long diesAt;
    private final Pushes pushes;
    private final AtomicInteger owed = new AtomicInteger();
    private final CompletableFuture<Link> opening = new CompletableFuture<>();
    private final Queue<Request> submitted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger submissions = new AtomicInteger();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private final ArrayDeque<Request> inFlight = new ArrayDeque<>();
    private final ArrayDeque<Request> posted = new ArrayDeque<>();
    private final Deadlines deadlines;
    private @Nullable ClientChannel attempted;
    private volatile boolean wasCancelled;
    private volatile @Nullable Opened open;
    private volatile @Nullable Ending ending;

    Link(long id, ClientOptions options, EventLoop loop, Pushes pushes) {
        this.id = id;
        this.options = options;
        this.endpoint = options.endpoint();
        this.loop = loop;
        this.pushes = pushes;
        this.diesAt = System.nanoTime() + jittered(options.pool().maxLifetime().toNanos());
        this.deadlines = new Deadlines(loop, this::expire);
    }

    /** Connections that were established together shall not all end together. */
    private static long jittered(long lifetime) {
        return (long) (lifetime * ThreadLocalRandom.current().nextDouble(SHORTEST_LIFE, LONGEST_LIFE));
    }

    /** Returns the number of this link, unique within its client. */
    long id() {
        return id;
    }

    EventLoop loop() {
        return loop;
    }

    /** Completes when the handshake is through; fails with a {@link RayforceTcpException} if the link ends before. */
    CompletableFuture<Link> opening() {
        return opening;
    }

    /** Returns the version that the server speaks. To be called once {@link #opening()} has completed. */
    WireFormat format() {
        return opened().format();
    }

    /** Returns when the handshake was through. To be called once {@link #opening()} has completed. */
    Instant establishedAt() {
        return opened().since();
    }

    private Opened opened() {
        Opened now = open;
        if (now == null) {
            throw new IllegalStateException("the link to " + endpoint + " is not open");
        }
        return now;
    }

    Pushes pushes() {
        return pushes;
    }

    /** Tells whether the link is over, and another one has to be made. */
    boolean isOver() {
        return ending != null;
    }

    /**
     * Tells whether another caller may use the link: nothing is owed, nothing will come that was meant for this one, and it is not
     * too old.
     */
    boolean isReusable() {
        return !isOver() && owed.get() == 0 && !wasCancelled && !pushes.isWanted() && System.nanoTime() - diesAt < 0;
    }

    /** Asks for nothing in particular. The future fails if there is no answer in time. */
    CompletableFuture<RayValue> ping(Duration timeout) {
        ReplyFuture<RayValue> reply = new ReplyFuture<>(Runnable::run);
        send(new Request("ping", PING, Delivery.REQUEST, timeout, reply));
        return reply;
    }

    void send(Request request) {
        if (owed.incrementAndGet() > options.maxInFlight()) {
            owed.decrementAndGet();
            request.fail(
                    Kind.OVERLOADED,
                    options.maxInFlight() + " requests wait for replies from " + endpoint
                            + " already; this one was not sent, so it is safe to repeat",
                    null);
            return;
        }
        Opened now = open;
        if (now != null) {
            request.encode(now.format());
        }
        submitted.add(request);
        if (submissions.getAndIncrement() == 0) {
            onLoop(this::drain, () -> request.fail(Kind.CLOSED, "the client is closed", null));
        }
    }

    void close(String reason) {
        onLoop(() -> end(Ending.closed(endpoint + ": " + reason)), () -> {});
    }

    private void onLoop(Runnable task, Runnable otherwise) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException shutDown) {
            otherwise.run();
        }
    }

    private void drain() {
        int seen = submissions.get();
        do {
            for (int i = 0; i < seen; i++) {
                accept(submitted.remove());
            }
            seen = submissions.addAndGet(-seen);
        } while (seen > 0);
        pump();
    }

    private void accept(Request request) {
        Ending over = ending;
        if (over != null) {
            over.fail(request);
        } else {
            waiting.add(request);
            deadlines.add(request.left(System.nanoTime()));
        }
    }

    private void pump() {
        Opened now = open;
        if (now == null) {
            return;
        }
        for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
            ByteBuffer frame = request.frameOrNull(now.format());
            if (frame != null) {
                (request.isPost() ? posted : inFlight).add(request);
                now.writer().add(frame);
            } else {
                owed.decrementAndGet();
            }
        }
        flush(now);
    }

    private void flush(Opened now) {
        now.writer().flush();
        while (!posted.isEmpty() && posted.element().isWritten()) {
            owed.decrementAndGet();
            posted.remove().answer(RayNull.NULL);
        }
    }

    /** Takes a channel that is about to connect, to be closed with the link whatever comes of it. */
    void attempt(ClientChannel channel) {
        attempted = channel;
        if (ending != null) {
            channel.close();
        }
    }

    /** Takes over a connection whose handshake is through. */
    void open(ClientChannel channel, WireFormat format) {
        if (ending != null) {
            channel.close();
            return;
        }
        open = Opened.now(channel, format);
        pump();
        opening.complete(this);
    }

    /** Ends a link that could not be established. */
    void unopened(RayforceTcpException failure) {
        end(Ending.unopened(failure));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, InboundFrame frame) {
        switch (frame.kind()) {
            case RESPONSE -> answer(frame);
            case SYNC -> refuse();
            case ASYNC -> push(frame);
        }
    }

    private void answer(InboundFrame frame) {
        Request request = inFlight.poll();
        if (request == null) {
            broken("sent a reply that nobody asked for", null);
            return;
        }
        owed.decrementAndGet();
        if (request.isSettled()) {
            return;
        }
        try {
            request.answer(frame.value());
        } catch (WireException fault) {
            request.fail(
                    Kind.MALFORMED_REPLY, endpoint + " sent a reply that holds no value: " + fault.getMessage(), fault);
        }
    }

    private void push(InboundFrame frame) {
        RayValue content = frame.content();
        if (content == null) {
            LOG.warn("{} pushed what is no value", endpoint, frame.fault());
        } else if (!pushes.offer(content)) {
            String reason = endpoint + " pushed more than its handler keeps up with";
            end(new Ending(Kind.OVERRUN, Kind.OVERRUN, reason, null));
        }
    }

    /** Wishes that the server ends what it evaluates. The mark has to follow the bytes of the request. */
    void cancel() {
        wasCancelled = true;
        onLoop(
                () -> {
                    Opened now = open;
                    if (now != null) {
                        now.sendUrgent(() -> !inFlight.isEmpty());
                    }
                },
                () -> {});
    }

    /** A server that asks its client blocks, for all its clients, until it has an answer. */
    private void refuse() {
        Opened now = open;
        if (now != null) {
            now.writer().add(now.format().encodeFrame(Frame.Kind.RESPONSE, RayError.of("nyi")));
            now.writer().flush();
        }
    }

    /** Fails the requests whose deadline has passed; returns how long to the next one. */
    private long expire(long now) {
        return Math.min(expire(posted, now), Math.min(expire(waiting, now), expire(inFlight, now)));
    }

    private long expire(Iterable<Request> requests, long now) {
        long next = Deadlines.NEVER;
        for (Request request : requests) {
            long left = request.left(now);
            if (left <= 0 && !request.isSettled()) {
                request.fail(
                        Kind.REQUEST_TIMEOUT,
                        "no reply from " + endpoint + " in time"
                                + (request.isSent() ? "; the server may still be working on it" : "; it was not sent"),
                        null);
            } else if (left > 0) {
                next = Math.min(next, left);
            }
        }
        return next;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Opened now = open;
        if (now != null) {
            flush(now);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(Ending.lost(endpoint + ": the server closed the connection", null));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof WireException fault) {
            broken("broke the protocol: " + fault.getMessage(), fault);
        } else {
            end(Ending.lost(endpoint + ": the connection failed (" + cause.getMessage() + ")", cause));
        }
    }

    private void broken(String what, @Nullable Throwable cause) {
        end(Ending.broken(endpoint + " " + what, cause));
    }

    private void end(Ending over) {
        if (ending != null) {
            return;
        }
        ending = over;
        deadlines.stop();
        failAll(inFlight, over);
        failAll(posted, over);
        failAll(waiting, over);
        Opened now = open;
        if (now != null) {
            now.writer().clear();
        }
        if (attempted != null) {
            attempted.close();
        }
        opening.completeExceptionally(over.asException());
    }

    private static void failAll(Queue<Request> requests, Ending over) {
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            over.fail(request);
        }
    }
}
