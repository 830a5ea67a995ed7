package io.rayforce.ipc;

import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Accepts sockets that deliver urgent bytes with all others, which Netty has no option for. */
final class UrgentServerChannel extends NioServerSocketChannel {

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        SocketChannel socket = javaChannel().accept();
        if (socket == null) {
            return 0;
        }
        socket.socket().setOOBInline(true);
        accepted.add(new NioSocketChannel(this, socket));
        return 1;
    }
}
