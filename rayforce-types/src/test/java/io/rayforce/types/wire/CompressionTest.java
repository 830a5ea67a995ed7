package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import io.rayforce.types.WireException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompressionTest {

    /** Bytes in which runs, slopes and noise of any length alternate. */
    private static byte[] mixed(int size, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[size];
        int at = 0;
        while (at < size) {
            int length = Math.min(size - at, 1 + random.nextInt(random.nextBoolean() ? 6 : 400));
            int slope = random.nextInt(4) == 0 ? random.nextInt(256) : 0;
            boolean noise = random.nextInt(3) == 0;
            for (int end = at + length; at < end; at++) {
                bytes[at] = (byte) (noise ? random.nextInt() : (at == 0 ? 7 : bytes[at - 1] + slope));
            }
        }
        return bytes;
    }

    /** The rules of the format, byte after byte. */
    private static byte[] plain(byte[] in) {
        byte[] deltas = in.clone();
        for (int i = in.length - 1; i > 0; i--) {
            deltas[i] = (byte) (in[i] - in[i - 1]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ByteBuffer.allocate(4).putInt(Integer.reverseBytes(in.length)).array());
        int at = 0;
        while (at < in.length) {
            int end = at + 1;
            boolean run = end < in.length && deltas[end] == deltas[at];
            if (run) {
                while (end < in.length && end - at < 127 && deltas[end] == deltas[at]) {
                    end++;
                }
                out.write(end - at);
                out.write(deltas[at]);
            } else {
                while (end < in.length && end - at < 128 && !(end + 1 < in.length && deltas[end] == deltas[end + 1])) {
                    end++;
                }
                out.write(at - end);
                out.write(deltas, at, end - at);
            }
            at = end;
        }
        return out.size() < in.length ? out.toByteArray() : new byte[0];
    }

    /** Returns the compressed form of a payload, or nothing where servers would leave it as it is. */
    static byte[] compressed(byte[] payload) {
        byte[] array = new byte[1 + payload.length + Deflater.SLACK];
        System.arraycopy(payload, 0, array, 1, payload.length);
        return Deflater.compress(array, 1, payload.length)
                .map(bytes -> Arrays.copyOfRange(bytes.array(), 1, bytes.limit()))
                .orElse(new byte[0]);
    }

    private static byte[] inflated(byte[] compressed, long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompressedInput input = new CompressedInput(compressed.length, size -> {}, piece -> {
            out.write(piece.array(), piece.position(), piece.remaining());
        });
        Random random = new Random(seed);
        ByteBuffer bytes = ByteBuffer.wrap(compressed);
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), random.nextInt(random.nextBoolean() ? 5 : 2000));
            ByteBuffer piece = bytes.slice(bytes.position(), length);
            input.feed(random.nextBoolean() ? piece : direct(piece), true);
            bytes.position(bytes.position() + length);
        }
        assertThat(input.isAtEnd()).isTrue();
        return out.toByteArray();
    }

    private static ByteBuffer direct(ByteBuffer piece) {
        return ByteBuffer.allocateDirect(piece.remaining()).put(piece).flip();
    }

    @Property(tries = 500)
    void bytesAreGroupedByTheRules(@ForAll @IntRange(min = 2001, max = 6000) int size, @ForAll long seed) {
        byte[] bytes = mixed(size, seed);
        assertThat(compressed(bytes)).isEqualTo(plain(bytes));
    }

    @Property(tries = 500)
    void expandingGivesBackWhatWasCompressed(@ForAll @IntRange(min = 2001, max = 300_000) int size, @ForAll long seed) {
        byte[] bytes = mixed(size, seed);
        byte[] compressed = compressed(bytes);
        if (compressed.length > 0) {
            assertThat(inflated(compressed, seed)).isEqualTo(bytes);
        }
    }

    /** Runs and copies of all lengths around the longest that one group holds, before and behind each other. */
    @Test
    void groupsOfEveryLengthAreDividedByTheRules() {
        for (int length = 1; length < 600; length++) {
            byte[] bytes = new byte[2001 + 2 * length];
            for (int i = 0; i < bytes.length; i++) {
                int place = i % (2 * length + 3);
                bytes[i] = (byte) (place < length ? 5 * i : i * i % 251 * (i % 7));
            }
            assertThat(compressed(bytes)).as("length " + length).isEqualTo(plain(bytes));
        }
    }

    /** Groups of two and of one, which take four bytes for three, and then a run as long as it takes to make up for them, or not quite. */
    @Test
    void whatGrowsAtFirstMayBecomeShorterInTheEnd() {
        for (int grown = 148_000; grown < 152_000; grown += 50) {
            byte[] bytes = new byte[200_000];
            for (int i = 1; i < grown; i++) {
                bytes[i] = (byte) (bytes[i - 1] + (i % 3 == 2 ? 9 : 5));
            }
            assertThat(compressed(bytes)).as("grown " + grown).isEqualTo(plain(bytes));
        }
    }

    @Property
    void whatIsBehindThePayloadDoesNotCount(@ForAll long seed, @ForAll byte behind) {
        byte[] bytes = mixed(2500, seed);
        byte[] array = new byte[16 + bytes.length + Deflater.SLACK];
        Arrays.fill(array, 16 + bytes.length, array.length, behind);
        System.arraycopy(bytes, 0, array, 16, bytes.length);
        byte[] compressed = Deflater.compress(array, 16, bytes.length)
                .map(result -> Arrays.copyOfRange(result.array(), 16, result.limit()))
                .orElse(new byte[0]);
        assertThat(compressed).isEqualTo(plain(bytes));
    }

    @Property
    void aDamagedFrameGivesAValueOrAWireException(
            @ForAll long seed, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte flip) {
        RayValue value = U8Vector.wrap(mixed(3000, seed));
        ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Frame.COMPRESSED, value);
        Frame header = Frame.read(frame, WireFormat.V3, Frame.MAX_REQUEST);
        int index = Frame.HEADER_SIZE + at % frame.remaining();
        frame.put(index, (byte) (frame.get(index) ^ flip));
        WireDecoder decoder = WireFormat.V3.decoder(header, DecodeLimits.DEFAULT);
        assertThat(decoder.feed(frame)).isTrue();
        try {
            assertThat(decoder.value()).isNotNull();
        } catch (WireException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    @Test
    void aFrameIsCompressedWhereServersWould() {
        RayValue large = I64Vector.wrap(LongStream.range(0, 1000).toArray());
        ByteBuffer frame =
                WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, (byte) (Frame.COMPRESSED | Frame.VERBOSE), large);
        Frame header = Frame.read(frame, WireFormat.V3, Frame.MAX_REQUEST);
        assertThat(header.flags()).isEqualTo((byte) (Frame.COMPRESSED | Frame.VERBOSE));
        assertThat(header.size()).isEqualTo(frame.remaining()).isEqualTo(5763 - Frame.HEADER_SIZE);
        WireDecoder decoder = WireFormat.V3.decoder(header, DecodeLimits.DEFAULT);
        assertThat(decoder.feed(frame)).isTrue();
        assertThat(decoder.value()).isEqualTo(large);
    }

    @Test
    void shortAndNoisyPayloadsAreLeftAlone() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        for (RayValue value : Arrays.asList(U8Vector.wrap(new byte[1990]), U8Vector.wrap(noise))) {
            ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Frame.COMPRESSED, value);
            Frame header = Frame.read(frame, WireFormat.V3, Frame.MAX_REQUEST);
            assertThat(header.isCompressed()).isFalse();
            assertThat(WireFormat.V3.decode(frame)).isEqualTo(value);
        }
    }

    @Test
    void theAnnouncedSizeIsLimited() {
        assertFault("ffffff7f" + "7f00", "an expanded payload of 2147483647 bytes exceeds the limit");
        assertFault("00000000" + "0100", "an empty payload");
    }

    @Test
    void groupsThatDoNotFitAreRefused() {
        assertFault("02000000" + "0300", "a group exceeds the announced size of 2");
        assertFault("08000000" + "037e", "ends before the announced size");
        assertFault("0800", "ends before");
    }

    private static void assertFault(String hex, String words) {
        byte[] payload = HexFormat.of().parseHex(hex);
        Frame frame = new Frame((byte) 3, Frame.COMPRESSED, Frame.Kind.SYNC, payload.length);
        WireDecoder decoder = WireFormat.V3.decoder(frame, DecodeLimits.DEFAULT);
        ByteBuffer bytes = ByteBuffer.allocate(payload.length + 1).put(payload).rewind();
        assertThat(decoder.feed(bytes)).isTrue();
        assertThat(bytes.remaining()).isEqualTo(1);
        assertThatThrownBy(decoder::value).isInstanceOf(WireException.class).hasMessageContaining(words);
    }
}
