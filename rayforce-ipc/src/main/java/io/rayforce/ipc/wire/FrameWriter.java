package io.rayforce.ipc.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.rayforce.types.wire.OutgoingFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;

/**
 * Packs frames into the buffers that a channel sends: small frames share one, large ones are spread over several, and no
 * more than the channel is ready for is copied. To be used on the channel's event loop alone.
 */
public final class FrameWriter {

    private static final int LARGEST_BUFFER = 1 << 17;

    private final Channel channel;
    private final ArrayDeque<OutgoingFrame> queue = new ArrayDeque<>();
    private long queued;
    private long taken;

    /** Creates a writer; the channel's pipeline has to call {@link #flush()} when writability changes. */
    public FrameWriter(Channel channel) {
        this.channel = channel;
    }

    /** Appends a frame; {@link #flush()} sends it. */
    public void add(OutgoingFrame frame) {
        queue.add(frame);
        queued += frame.remaining();
    }

    /** Sends what was added, as far as the channel takes it; the rest follows when the channel is writable again. */
    public void flush() {
        while (queued > 0 && channel.isWritable()) {
            while (queued > 0 && channel.isWritable()) {
                channel.write(next(), channel.voidPromise());
            }
            channel.flush();
        }
    }

    /** Returns the number of bytes that the channel has not taken yet. */
    public long queued() {
        return queued;
    }

    /** Returns the number of bytes that the channel has taken since the beginning. */
    public long taken() {
        return taken;
    }

    /** Forgets what has not been sent. */
    public void clear() {
        queue.clear();
        queued = 0;
    }

    private ByteBuf next() {
        int size = (int) Math.min(queued, LARGEST_BUFFER);
        ByteBuf buffer = channel.alloc().directBuffer(size, size);
        ByteBuffer bytes = buffer.nioBuffer(0, size).order(ByteOrder.LITTLE_ENDIAN);
        OutgoingFrame frame = queue.peek();
        while (frame != null) {
            frame.copyTo(bytes);
            if (frame.remaining() > 0) {
                break;
            }
            queue.remove();
            frame = queue.peek();
        }
        queued -= bytes.position();
        taken += bytes.position();
        return buffer.writerIndex(bytes.position());
    }
}
