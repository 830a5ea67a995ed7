package io.rayforce.ipc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxPayload(1000);

    @Property
    void anyPiecesGiveTheSameFrames(
            @ForAll @Size(max = 10) List<long[]> contents,
            @ForAll @Size(min = 1) List<@IntRange(min = 1, max = 50) Integer> sizes) {
        List<RayValue> values = new ArrayList<>();
        contents.forEach(content -> values.add(I64Vector.of(content)));
        byte[] stream = stream(values);
        EmbeddedChannel channel = new EmbeddedChannel(FrameReader.strict(WireFormat.V3, DecodeLimits.DEFAULT));
        int at = 0;
        for (int i = 0; at < stream.length; i++) {
            int length = Math.min(sizes.get(i % sizes.size()), stream.length - at);
            channel.writeInbound(Unpooled.copiedBuffer(stream, at, length));
            at += length;
        }

        assertThat(received(channel)).extracting(InboundFrame::value).isEqualTo(values);
        channel.finishAndReleaseAll();
    }

    @Test
    void aFrameAboveTheLimitIsSkipped() {
        EmbeddedChannel channel = new EmbeddedChannel(FrameReader.draining(WireFormat.V3, LIMITS));
        channel.writeInbound(Unpooled.wrappedBuffer(stream(List.of(I64Vector.wrap(new long[500]), Str.of("next")))));

        List<InboundFrame> frames = received(channel);
        assertThatThrownBy(frames.get(0)::value)
                .isInstanceOf(WireException.class)
                .hasMessageContaining("exceeds the limit of 1000");
        assertThat(frames.get(1).value()).isEqualTo(Str.of("next"));
        channel.finishAndReleaseAll();
    }

    @Test
    void aFrameAboveTheLimitBreaksAStrictStream() {
        EmbeddedChannel channel = new EmbeddedChannel(FrameReader.strict(WireFormat.V3, LIMITS));
        byte[] stream = stream(List.of(I64Vector.wrap(new long[500]), Str.of("next")));

        assertThatThrownBy(() -> channel.writeInbound(Unpooled.wrappedBuffer(stream)))
                .isInstanceOf(WireException.class);
        channel.writeInbound(Unpooled.wrappedBuffer(stream(List.of(Str.of("too late")))));
        assertThat(received(channel)).isEmpty();
        channel.finishAndReleaseAll();
    }

    private static byte[] stream(List<RayValue> values) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (RayValue value : values) {
            stream.writeBytes(
                    WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, value).array());
        }
        return stream.toByteArray();
    }

    private static List<InboundFrame> received(EmbeddedChannel channel) {
        List<InboundFrame> frames = new ArrayList<>();
        for (InboundFrame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            frames.add(frame);
        }
        return frames;
    }
}
