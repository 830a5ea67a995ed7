package io.rayforce.ipc;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.rayforce.ipc.wire.FrameWriter;
import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's end of a connection. Requests are evaluated one at a time and answered in the order in which they arrive: on
 * the event loop where the evaluator calls them immediate, on a worker where not.
 */
final class ServerConnection extends SimpleChannelInboundHandler<InboundFrame> {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int MAX_PENDING = 1024;
    private static final long MAX_QUEUED_BYTES = 1 << 24;

    private final ServerPeer peer;
    private final WireFormat format;
    private final Channel channel;
    private final Workers workers;
    private final FrameWriter writer;
    private final ArrayDeque<InboundFrame> pending = new ArrayDeque<>();
    private @Nullable ServerCall running;

    ServerConnection(ServerPeer peer, Workers workers) {
        this.peer = peer;
        this.format = peer.protocol();
        this.channel = peer.channel();
        this.workers = workers;
        this.writer = new FrameWriter(channel);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, InboundFrame frame) {
        if (frame.kind() != Frame.Kind.RESPONSE) {
            pending.add(frame);
            work();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        writer.flush();
        throttle();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        writer.flush();
        work();
        writer.flush();
        throttle();
    }

    /** Reads on only while this side keeps up. */
    private void throttle() {
        channel.config().setAutoRead(pending.size() < MAX_PENDING && writer.queued() < MAX_QUEUED_BYTES);
    }

    private void work() {
        while (running == null && !pending.isEmpty() && writer.queued() < MAX_QUEUED_BYTES) {
            start(pending.remove());
        }
    }

    private void start(InboundFrame frame) {
        if (frame.content() == null) {
            LOG.debug("undecodable request from {}", channel.remoteAddress(), frame.fault());
            reply(encode(frame, undecodable()));
            return;
        }
        RayValue request = format.tree(frame.content());
        ServerCall call = new ServerCall(peer, isVerbose(frame));
        if (isImmediate(request)) {
            reply(encode(frame, answer(frame, request, call)));
        } else {
            running = call;
            hand(frame, request, call);
        }
    }

    /** Returns what servers of the connection's version answer, and go on. */
    private RayValue undecodable() {
        return format == WireFormat.V1 ? RayError.of("domain") : RayNull.NULL;
    }

    private boolean isImmediate(RayValue request) {
        try {
            return workers.evaluator().isImmediate(request);
        } catch (RuntimeException failure) {
            LOG.error("the evaluator failed to judge a request of {}", channel.remoteAddress(), failure);
            return false;
        }
    }

    private void hand(InboundFrame frame, RayValue request, ServerCall call) {
        try {
            workers.executor().execute(() -> {
                ByteBuffer encoded = encode(frame, answer(frame, request, call));
                channel.eventLoop().execute(() -> finish(encoded));
            });
        } catch (RejectedExecutionException stopping) {
            channel.close();
        }
    }

    private void finish(ByteBuffer encoded) {
        running = null;
        reply(encoded);
        work();
        writer.flush();
        throttle();
    }

    private RayValue answer(InboundFrame frame, RayValue request, ServerCall call) {
        RayValue answer = Answers.of(workers.evaluator(), request, call);
        return isVerbose(frame) ? RayList.of(Str.of(call.output()), answer) : answer;
    }

    private boolean isVerbose(InboundFrame frame) {
        return format != WireFormat.V1
                && frame.kind() == Frame.Kind.SYNC
                && (frame.header().flags() & Frame.VERBOSE) != 0;
    }

    /** Returns the bytes to send, none where nobody waits for an answer. */
    private ByteBuffer encode(InboundFrame frame, RayValue answer) {
        if (frame.kind() != Frame.Kind.SYNC) {
            return NOTHING;
        }
        try {
            return format.encodeFrame(Frame.Kind.RESPONSE, format.answer(answer));
        } catch (WireException unencodable) {
            LOG.warn("an answer to {} cannot be sent", channel.remoteAddress(), unencodable);
            return format.encodeFrame(Frame.Kind.RESPONSE, RayError.of("limit"));
        }
    }

    private void reply(ByteBuffer encoded) {
        if (encoded.hasRemaining() && channel.isActive()) {
            writer.add(encoded);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        pending.clear();
        writer.clear();
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("closing the connection of {}: {}", channel.remoteAddress(), cause.getMessage());
        context.close();
    }
}
