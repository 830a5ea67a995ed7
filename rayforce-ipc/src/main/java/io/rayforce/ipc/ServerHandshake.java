package io.rayforce.ipc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.rayforce.ipc.wire.FrameReader;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first bytes of a connection, as the server hears and answers them. It makes room for a {@link ServerConnection}. */
final class ServerHandshake extends ByteToMessageDecoder {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxPayload(Frame.MAX_REQUEST);
    private static final int LONGEST_HELLO = 512;
    private static final int V3_HELLO_SIZE = 2;

    private final Duration timeout;
    private final Workers workers;
    private @Nullable Future<?> deadline;

    ServerHandshake(Duration timeout, Workers workers) {
        this.timeout = timeout;
        this.workers = workers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        deadline = context.executor()
                .schedule(
                        () -> refuse(context, "no handshake within " + timeout.toMillis() + " ms"),
                        timeout.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        byte version = in.getByte(in.readerIndex());
        if (version == WireFormat.V3.version()) {
            greet(context, in, WireFormat.V3, V3_HELLO_SIZE);
        } else if (version == WireFormat.V1.version()) {
            greet(context, in, WireFormat.V1, in.bytesBefore((byte) 0) + 1);
        } else {
            refuse(context, "the first byte is %02x".formatted(version));
        }
    }

    private void greet(ChannelHandlerContext context, ByteBuf in, WireFormat format, int size) {
        if (size > 0 && in.readableBytes() >= size) {
            in.skipBytes(size);
            accept(context, format);
        } else if (in.readableBytes() > LONGEST_HELLO) {
            refuse(context, "the hello has no end");
        }
    }

    private void accept(ChannelHandlerContext context, WireFormat format) {
        stopClock();
        // A client of version 1 takes a second byte for the start of a frame.
        byte[] answer = format == WireFormat.V1 ? new byte[] {format.version()} : new byte[] {format.version(), 0};
        context.writeAndFlush(Unpooled.wrappedBuffer(answer), context.voidPromise());
        context.pipeline()
                .addLast(FrameReader.strict(format, LIMITS), new ServerConnection(format, context.channel(), workers));
        context.pipeline().remove(this);
    }

    private void refuse(ChannelHandlerContext context, String reason) {
        LOG.debug("refused {}: {}", context.channel().remoteAddress(), reason);
        context.close();
    }

    private void stopClock() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopClock();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refuse(context, String.valueOf(cause.getMessage()));
    }
}
