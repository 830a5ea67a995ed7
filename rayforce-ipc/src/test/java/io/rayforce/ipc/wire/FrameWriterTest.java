package io.rayforce.ipc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.rayforce.types.wire.OutgoingFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameWriterTest {

    @Property(tries = 50)
    void allBytesAreSentInOrder(@ForAll @Size(max = 20) List<@IntRange(min = 1, max = 300_000) Integer> sizes) {
        EmbeddedChannel channel = new EmbeddedChannel();
        FrameWriter writer = new FrameWriter(channel);
        int total = sizes.stream().mapToInt(size -> size).sum();
        ByteBuffer expected = ByteBuffer.allocate(total);
        for (int i = 0; i < sizes.size(); i++) {
            byte[] frame = new byte[sizes.get(i)];
            Arrays.fill(frame, (byte) i);
            expected.put(frame);
            writer.add(OutgoingFrame.of(ByteBuffer.wrap(frame)));
        }
        writer.flush();

        ByteBuffer sent = ByteBuffer.allocate(total);
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            part.readBytes(sent.slice(sent.position(), part.readableBytes()));
            sent.position(sent.position() + part.writerIndex());
            part.release();
        }
        assertThat(sent.array()).isEqualTo(expected.array());
        assertThat(writer.queued()).isZero();
        channel.finishAndReleaseAll();
    }

    @Test
    void smallFramesShareABuffer() {
        EmbeddedChannel channel = new EmbeddedChannel();
        FrameWriter writer = new FrameWriter(channel);
        for (int i = 0; i < 100; i++) {
            writer.add(OutgoingFrame.of(ByteBuffer.wrap(new byte[] {(byte) i})));
        }
        writer.flush();

        ByteBuf only = channel.readOutbound();
        assertThat(only.readableBytes()).isEqualTo(100);
        only.release();
        assertThat(channel.outboundMessages()).isEmpty();
        channel.finishAndReleaseAll();
    }

    @Test
    void nothingIsCopiedForAChannelThatIsNotReady() {
        Gate gate = new Gate();
        EmbeddedChannel channel = new EmbeddedChannel(gate);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 5));
        FrameWriter writer = new FrameWriter(channel);
        writer.add(OutgoingFrame.of(ByteBuffer.wrap(new byte[10])));
        writer.flush();
        writer.add(OutgoingFrame.of(ByteBuffer.wrap(new byte[20])));
        writer.flush();

        assertThat(writer.queued()).isEqualTo(20);
        gate.isOpen = true;
        channel.flush();
        writer.flush();
        assertThat(writer.queued()).isZero();
        channel.finishAndReleaseAll();
    }

    @Test
    void whatIsClearedIsNotSent() {
        EmbeddedChannel channel = new EmbeddedChannel();
        FrameWriter writer = new FrameWriter(channel);
        writer.add(OutgoingFrame.of(ByteBuffer.wrap(new byte[10])));
        writer.clear();
        writer.flush();

        assertThat(writer.queued()).isZero();
        assertThat(channel.outboundMessages()).isEmpty();
        channel.finishAndReleaseAll();
    }

    /** Holds back what is written, as a socket does whose other side does not read. */
    private static final class Gate extends ChannelOutboundHandlerAdapter {

        private boolean isOpen;

        @Override
        public void flush(ChannelHandlerContext context) {
            if (isOpen) {
                context.flush();
            }
        }
    }
}
