package io.rayforce.ipc;

import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A channel that can send urgent data, which servers take as the wish to end what they evaluate. */
final class ClientChannel extends NioSocketChannel {

    private static final int MARK = '!';

    ClientChannel(SocketChannel socket) {
        super(socket);
    }

    /** Tells whether nothing waits in the channel to be written. May be called by any thread. */
    boolean isDrained() {
        ChannelOutboundBuffer waiting = unsafe().outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() == 0;
    }

    /**
     * Writes to the socket on the calling thread, as much as it takes at once, which leaves the rest in the buffer. The caller sees
     * to it that the event loop writes nothing meanwhile.
     */
    void writeNow(ByteBuffer bytes) throws IOException {
        boolean isTaking = true;
        while (isTaking && bytes.hasRemaining()) {
            isTaking = javaChannel().write(bytes) > 0;
        }
    }

    void sendUrgent() throws IOException {
        javaChannel().socket().sendUrgentData(MARK);
    }
}
