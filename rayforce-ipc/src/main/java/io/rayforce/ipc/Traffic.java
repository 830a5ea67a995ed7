package io.rayforce.ipc;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.LongConsumer;

/** Tells how many bytes a connection carries. */
final class Traffic extends ChannelDuplexHandler {

    private final LongConsumer received;
    private final LongConsumer sent;

    /** Tells two takers of numbers of bytes. */
    Traffic(LongConsumer received, LongConsumer sent) {
        this.received = received;
        this.sent = sent;
    }

    /** Tells the listener of a client about one of its connections. */
    Traffic(long connection, Events events) {
        this(
                count -> events.tell(listener -> listener.received(connection, count)),
                count -> events.tell(listener -> listener.sent(connection, count)));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            received.accept(bytes.readableBytes());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            sent.accept(bytes.readableBytes());
        }
        context.write(message, promise);
    }
}
