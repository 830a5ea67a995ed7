package io.rayforce.ipc;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Tells a listener how many bytes a connection carries. */
final class Traffic extends ChannelDuplexHandler {

    private final long connection;
    private final Events events;

    Traffic(long connection, Events events) {
        this.connection = connection;
        this.events = events;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            int count = bytes.readableBytes();
            events.tell(listener -> listener.received(connection, count));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            int count = bytes.readableBytes();
            events.tell(listener -> listener.sent(connection, count));
        }
        context.write(message, promise);
    }
}
