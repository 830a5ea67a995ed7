package io.rayforce.ipc;

import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A channel that can send urgent data, which servers take as the wish to end what they evaluate. */
final class ClientChannel extends NioSocketChannel {

    private static final int MARK = '!';

    ClientChannel(SocketChannel socket) {
        super(socket);
    }

    void sendUrgent() throws IOException {
        javaChannel().socket().sendUrgentData(MARK);
    }
}
