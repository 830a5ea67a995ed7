package io.rayforce.ipc;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.rayforce.ipc.wire.FrameReader;
import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.ipc.wire.UrgentByte;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's end of a connection. Requests are evaluated one at a time and answered in the order in which they arrive: on
 * the event loop where the evaluator calls them immediate, on a worker where not. Reading goes on meanwhile, so that a client
 * can cancel what it asked for, or leave.
 */
final class ServerConnection extends SimpleChannelInboundHandler<InboundFrame> {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");
    /** So many requests are answered before other connections of the event loop have their turn. */
    private static final int TURN = 64;
    /** More requests than these are not read ahead of those that the event loop answers. */
    private static final int MAX_AHEAD = 1024;
    /** While so many bytes wait for the client, nothing is evaluated for it. */
    private static final long MAX_UNREAD = 1 << 24;

    private static final long SHORTEST_WATCH = TimeUnit.MILLISECONDS.toNanos(10);

    private final ServerPeer peer;
    private final WireFormat format;
    private final Channel channel;
    private final Serving serving;
    private final ServerLimits limits;
    private final Responder responder;
    private final FrameReader reader;
    private final Backlog backlog;
    private final Outbox outbox;
    private final @Nullable OldClientClock clock;
    private @Nullable ServerCall running;
    private boolean isOpening;
    private @Nullable Future<?> watch;
    private boolean hasYielded;
    private boolean hasEnded;
    private boolean isDraining;
    private boolean hasLeft;
    private String endReason = "the client or the program closed it";
    private long lastRead = System.nanoTime();

    ServerConnection(ServerPeer peer, Serving serving, FrameReader reader) {
        this.peer = peer;
        this.format = peer.protocol();
        this.channel = peer.channel();
        this.serving = serving;
        this.limits = serving.limits();
        this.responder = new Responder(peer, serving);
        this.reader = reader;
        this.backlog = new Backlog(limits);
        this.outbox = peer.outbox();
        this.clock = format == WireFormat.V1
                ? new OldClientClock(
                        channel.eventLoop(), this::hurry, () -> end("there was no answer in time for version 1"))
                : null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        long shortest = Math.min(limits.idleTime().toNanos(), limits.stallTime().toNanos());
        long period = Math.max(SHORTEST_WATCH, shortest / 2);
        watch = channel.eventLoop().scheduleAtFixedRate(this::lookAfter, period, period, TimeUnit.NANOSECONDS);
        serving.directory().enter(peer);
        serving.events().connected(peer);
        serving.options().hooks().onOpen().ifPresent(this::open);
    }

    private void open(Consumer<ServerPeer> hook) {
        isOpening = true;
        tell(
                hook,
                () -> channel.eventLoop().execute(() -> {
                    isOpening = false;
                    endOrProceed();
                }));
    }

    private void tell(Consumer<ServerPeer> hook, Runnable next) {
        try {
            serving.tell(hook, peer, next);
        } catch (RejectedExecutionException stopping) {
            channel.close();
        }
    }

    private void lookAfter() {
        if (outbox.isStalled(limits.stallTime().toNanos())) {
            end("the client does not read what is sent to it");
        } else if (reader.isInsideFrame() && isSilentFor(limits.stallTime())) {
            end("the client stopped inside a frame");
        } else if (!isBusy() && outbox.queued() == 0 && isSilentFor(limits.idleTime())) {
            end("the client was idle");
        }
    }

    private boolean isSilentFor(Duration time) {
        return channel.config().isAutoRead() && System.nanoTime() - lastRead > time.toNanos();
    }

    private void end(String reason) {
        endReason = reason;
        channel.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, InboundFrame frame) {
        if (frame.kind() == Frame.Kind.RESPONSE || isDraining) {
            return;
        }
        if (clock != null && frame.kind() == Frame.Kind.SYNC) {
            clock.asked();
        }
        if (backlog.add(frame)) {
            LOG.warn("requests of {} are refused: too many wait", channel.remoteAddress());
        }
        if (!hasYielded) {
            work();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        lastRead = System.nanoTime();
        outbox.flush();
        throttle();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        outbox.flush();
        proceed();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == UrgentByte.ARRIVED && running != null) {
            running.cancel();
        } else if (event == Drain.BEGIN) {
            isDraining = true;
            endReason = "the server ends";
            proceed();
        }
    }

    private void hurry() {
        if (running != null) {
            running.expire();
        }
    }

    /** Reads on only while this side keeps up, or is busy with a request that the client may want to cancel. */
    private void throttle() {
        boolean keepsUp = isBusy() ? !backlog.isOverfull() : backlog.size() < MAX_AHEAD;
        channel.config().setAutoRead(keepsUp && outbox.queued() < MAX_UNREAD);
    }

    private void proceed() {
        work();
        outbox.flush();
        throttle();
        if (isDraining && !hasLeft && !isBusy() && backlog.isEmpty() && outbox.isEmpty()) {
            hasLeft = true;
            Farewell.to(channel);
        }
    }

    private void work() {
        int turn = 0;
        while (!isBusy() && !backlog.isEmpty() && isReading()) {
            if (turn++ == TURN) {
                giveWay();
                return;
            }
            start(backlog.next());
        }
    }

    /** Tells whether the client takes its replies, as far as it has to. */
    private boolean isReading() {
        return outbox.queued() < MAX_UNREAD
                && (outbox.unread() == 0 || !serving.unread().isExceeded());
    }

    private boolean isBusy() {
        return running != null || isOpening;
    }

    private void giveWay() {
        if (!hasYielded) {
            hasYielded = true;
            channel.eventLoop().execute(() -> {
                hasYielded = false;
                proceed();
            });
        }
    }

    private void start(@Nullable InboundFrame frame) {
        if (frame == null) {
            reply(responder.refusal());
        } else if (frame.content() == null) {
            reply(responder.undecodable(frame));
        } else {
            start(frame, format.tree(frame.content()));
        }
    }

    private void start(InboundFrame frame, RayValue request) {
        ServerCall call = new ServerCall(peer, serving, responder.isVerbose(frame));
        if (responder.isImmediate(frame, request)) {
            reply(responder.answer(frame, request, call));
        } else {
            running = call;
            hand(frame, request, call);
        }
    }

    private void hand(InboundFrame frame, RayValue request, ServerCall call) {
        try {
            serving.workers().executor().execute(() -> {
                OutgoingFrame encoded = call.run(() -> responder.answer(frame, request, call));
                channel.eventLoop().execute(() -> finish(encoded));
            });
            call.limitTo(limits.requestTime(), channel.eventLoop());
        } catch (RejectedExecutionException stopping) {
            channel.close();
        }
    }

    private void finish(OutgoingFrame encoded) {
        if (running != null) {
            running.stopClock();
        }
        running = null;
        reply(encoded);
        endOrProceed();
    }

    private void endOrProceed() {
        if (channel.isActive()) {
            proceed();
        } else {
            end();
        }
    }

    /** Tells of the end of the connection, once nothing runs for it any longer. */
    private void end() {
        if (!isBusy() && !hasEnded) {
            hasEnded = true;
            serving.options().hooks().onClose().ifPresent(hook -> tell(hook, () -> {}));
        }
    }

    private void reply(OutgoingFrame encoded) {
        if (encoded.remaining() > 0 && channel.isActive()) {
            outbox.reply(encoded);
            if (clock != null) {
                clock.answered();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backlog.clear();
        outbox.clear();
        serving.directory().leave(peer);
        serving.topics().forget(peer);
        serving.events().closed(peer, endReason);
        if (watch != null) {
            watch.cancel(false);
        }
        if (running != null) {
            running.cancel();
        }
        end();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(String.valueOf(cause.getMessage()));
    }
}
