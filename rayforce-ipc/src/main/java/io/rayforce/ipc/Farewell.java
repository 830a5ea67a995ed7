package io.rayforce.ipc;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/** Ends a connection in such a way that the client gets all that was sent to it. */
final class Farewell {

    /** A socket that is closed over bytes which nobody has read resets the connection, and what is on its way is lost. */
    private static final long LINGER_MILLIS = 200;

    private Farewell() {}

    /** Says that nothing more will come, once all has been written, and closes when the client has closed, or soon. */
    static void to(Channel channel) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess()) {
                ((DuplexChannel) channel).shutdownOutput();
                channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }
}
