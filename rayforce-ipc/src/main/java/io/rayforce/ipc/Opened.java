package io.rayforce.ipc;

import io.netty.buffer.Unpooled;
import io.rayforce.ipc.wire.FrameWriter;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A connection whose handshake is through. Used on its event loop alone.
 *
 * @param since when the handshake was through
 */
record Opened(ClientChannel channel, WireFormat format, FrameWriter writer, Instant since) {

    static Opened now(ClientChannel channel, WireFormat format) {
        return new Opened(channel, format, new FrameWriter(channel), Instant.now());
    }

    /** Sends urgent data behind all that was added to the writer, if it is still wanted then. */
    void sendUrgent(BooleanSupplier isWanted) {
        writer.flush();
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (!written.isSuccess() || !isWanted.getAsBoolean()) {
                return;
            }
            if (writer.queued() > 0) {
                sendUrgent(isWanted);
            } else {
                sendUrgent();
            }
        });
    }

    private void sendUrgent() {
        try {
            channel.sendUrgent();
        } catch (IOException broken) {
            channel.pipeline().fireExceptionCaught(broken);
        }
    }
}
