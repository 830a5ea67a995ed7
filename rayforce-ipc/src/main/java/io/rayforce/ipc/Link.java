package io.rayforce.ipc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
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

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");
    private static final Str PING = Str.of("0");

    private final long id;
    private final ClientOptions options;
    private final Endpoint endpoint;
    private final Events events;
    private final EventLoop loop;
    private final Lifetime life;
    private final Pushes pushes;
    private final CompletableFuture<Link> opening = new CompletableFuture<>();
    private final CompletableFuture<RayforceTcpException> over = new CompletableFuture<>();
    private final Exchange exchange;
    private final Submissions submissions;
    private final ReadBatch batch = new ReadBatch();
    private final Spin spin = new Spin();
    private volatile boolean isDoubtful;
    private @Nullable ClientChannel attempted;
    private volatile boolean wasCancelled;
    private volatile @Nullable Opened open;
    private volatile @Nullable Ending ending;

    Link(long id, ClientOptions options, EventLoop loop, Pushes pushes) {
        this.id = id;
        this.options = options;
        this.endpoint = options.endpoint();
        this.events = options.events();
        this.loop = loop;
        this.pushes = pushes;
        this.life = Lifetime.begin(options.pool().maxLifetime());
        this.exchange = new Exchange(options, loop, this::doubt);
        this.submissions = new Submissions(loop, this::accept, this::pump);
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

    /** Completes when the link is over, with the reason. */
    CompletableFuture<RayforceTcpException> over() {
        return over;
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
     * Tells whether the server may be gone without a word: it owes a reply beyond its deadline, and has sent nothing since it was
     * asked.
     */
    boolean isDoubtful() {
        return isDoubtful;
    }

    private void doubt(long asked) {
        Opened now = open;
        isDoubtful = now == null || asked - now.arrivals().last() > 0;
    }

    /**
     * Tells whether another caller may use the link: nothing is owed, nothing will come that was meant for this one, and it is not
     * too old.
     */
    boolean isReusable() {
        return !isOver() && !exchange.isOwed() && !wasCancelled && !pushes.isWanted() && !life.isOver();
    }

    /** Returns how callers wait for their replies. */
    Spin spin() {
        return spin;
    }

    /** Tells whether the server owes a reply. */
    boolean isOwing() {
        return exchange.isOwed();
    }

    /** Asks for nothing in particular. The future fails if there is no answer in time. */
    CompletableFuture<RayValue> ping(Duration timeout) {
        ReplyFuture<RayValue> reply = new ReplyFuture<>(Runnable::run);
        send(new Request(PING, Delivery.REQUEST, timeout, options, reply, Repeats.NONE));
        return reply;
    }

    void send(Request request) {
        request.handedTo(id);
        if (exchange.enter(request)) {
            Opened now = open;
            OutgoingFrame frame = now == null ? null : request.frameOrNull(now.encoder());
            if (now == null || frame == null || !sendNow(request, frame, now)) {
                submissions.add(request);
            }
        }
    }

    /**
     * Writes a request on the calling thread, if that waits for the reply and nobody is before it. While replies are being read, one
     * that nobody asked for may be among them, and must not find this request.
     */
    private boolean sendNow(Request request, OutgoingFrame frame, Opened now) {
        if (!request.isAwaited() || batch.isOpen() || !submissions.isEmpty()) {
            return false;
        }
        long size = frame.remaining();
        long written = exchange.sendNow(request, frame, now);
        if (written == Exchange.NOT_NOW) {
            return false;
        }
        events.tell(listener -> listener.sent(id, written));
        if (written < size) {
            onLoop(() -> exchange.flush(now));
        }
        return true;
    }

    void close(String reason) {
        onLoop(() -> end(Ending.closed(endpoint + ": " + reason)));
    }

    /** Ends a link whose other side is gone without a word. */
    void lose(String reason) {
        onLoop(() -> end(Ending.lost(endpoint + ": " + reason, null)));
    }

    private void onLoop(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException shutDown) {
            LOG.trace("the threads of the link to {} have ended before it", endpoint);
        }
    }

    private void accept(Submission submission) {
        Opened now = open;
        if (submission instanceof Request request) {
            accept(request);
        } else if (now != null) {
            exchange.pump(now);
            exchange.cancel(now);
        }
    }

    private void accept(Request request) {
        Ending over = ending;
        if (over != null) {
            over.fail(request);
        } else {
            exchange.add(request);
        }
    }

    private void pump() {
        Opened now = open;
        if (now != null) {
            exchange.pump(now);
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
    void open(ClientChannel channel, WireFormat format, Arrivals arrivals) {
        if (ending != null) {
            channel.close();
            return;
        }
        open = Opened.now(channel, format, options, arrivals, this::unread);
        LOG.debug("connection {} to {} is established", id, endpoint);
        events.tell(listener -> listener.connected(id, Events.since(life.start())));
        pump();
        opening.complete(this);
    }

    /** Ends a link that could not be established. */
    void unopened(RayforceTcpException failure) {
        end(Ending.unopened(failure));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, InboundFrame frame) {
        batch.add();
        switch (frame.kind()) {
            case RESPONSE -> answer(frame);
            case SYNC -> {
                batch.release();
                asked(frame);
            }
            case ASYNC -> {
                batch.release();
                push(frame);
            }
        }
    }

    /** Takes how much of a message has arrived. */
    void progressed(long received, long expected) {
        pushes.progress().partly(received, expected);
    }

    /** Ends the link because the server fell silent in the middle of a message. */
    void stalled(long nanos) {
        end(Ending.stalled(endpoint + " fell silent in the middle of a message, " + nanos / 1_000_000 + " ms ago"));
    }

    private void unread(long nanos) {
        end(Ending.stalled(endpoint + " has taken nothing of what was sent to it for " + nanos / 1_000_000 + " ms"));
    }

    private void answer(InboundFrame frame) {
        isDoubtful = false;
        pushes.progress().complete(frame.header().size());
        Request request = exchange.answered(opened());
        if (request == null) {
            broken("sent a reply that nobody asked for", null);
            return;
        }
        batch.release();
        if (exchange.isOwed()) {
            request.answer(frame);
        } else {
            batch.keep(() -> request.answer(frame));
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        batch.end();
        context.fireChannelReadComplete();
    }

    private void push(InboundFrame frame) {
        RayValue content = frame.content();
        if (content == null) {
            LOG.warn("{} pushed what is no value", endpoint, frame.fault());
        } else if (!pushes.offer(content)) {
            overrun();
        }
    }

    /** Wishes that the server ends what it was asked so far. */
    void cancel() {
        wasCancelled = true;
        submissions.add(Submission.Wish.CANCEL);
    }

    /** A server that asks its client blocks, for all its clients, until it has an answer. */
    private void asked(InboundFrame frame) {
        RayValue question = frame.content();
        if (question == null) {
            reply(RayError.of("type"));
        } else if (!pushes.ask(question, this::reply)) {
            overrun();
        }
    }

    private void reply(RayValue answer) {
        OutgoingFrame frame = opened().encodeReply(answer);
        onLoop(() -> {
            Opened now = open;
            if (now != null && ending == null) {
                exchange.send(frame, now);
            }
        });
    }

    /** Ends a link whose server sends more than is taken. */
    void overrun() {
        onLoop(() -> end(Ending.overrun(endpoint + " sent more on its own than its handler keeps up with")));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Opened now = open;
        if (now != null) {
            exchange.flush(now);
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

    private void end(Ending why) {
        if (ending != null) {
            return;
        }
        ending = why;
        RayforceTcpException failure = why.asException();
        events.ended(id, failure, open != null);
        exchange.end(why);
        batch.release();
        Opened now = open;
        if (now != null) {
            now.writer().clear();
            now.departures().stop();
        }
        if (attempted != null) {
            attempted.close();
        }
        pushes.end(failure);
        opening.completeExceptionally(failure);
        over.complete(failure);
    }
}
