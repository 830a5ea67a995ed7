package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.DateVector;
import io.rayforce.types.Dict;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayValues;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Timespan;
import io.rayforce.types.U8Vector;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A frame that is encoded while it is sent has the bytes of one that was encoded before. */
class OutgoingFrameTest {

    private static final int ROWS = 100_000;

    private static byte[] sent(OutgoingFrame frame, int largest, long seed) {
        Random random = new Random(seed);
        ByteBuffer all = ByteBuffer.allocate((int) frame.remaining());
        while (frame.remaining() > 0) {
            int size = (int) Math.min(frame.remaining(), 16 + random.nextInt(largest));
            ByteBuffer part = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
            long before = frame.remaining();
            frame.copyTo(part);
            assertThat(part.position()).isEqualTo((int) (before - frame.remaining()));
            assertThat(part.remaining()).isLessThan(16);
            all.put(part.flip());
        }
        return all.array();
    }

    private static void assertSame(WireFormat format, RayValue value, int largest, long seed) {
        ByteBuffer whole = format.encodeFrame(Frame.Kind.RESPONSE, value);
        OutgoingFrame frame = format.outgoingFrame(Frame.Kind.RESPONSE, Frame.NO_FLAGS, value);
        assertThat(sent(frame, largest, seed)).isEqualTo(Arrays.copyOf(whole.array(), whole.limit()));
    }

    @Provide
    Arbitrary<RayValue> values() {
        return RayValues.values(3);
    }

    @Property(tries = 300)
    void smallValues(@ForAll("values") RayValue value, @ForAll WireFormat format, @ForAll long seed) {
        try {
            format.encode(value);
        } catch (WireException unencodable) {
            Assume.that(false);
        }
        assertSame(format, value, 50, seed);
    }

    @Provide
    Arbitrary<RayValue> largeValues() {
        long[] numbers = LongStream.range(0, ROWS).map(i -> i * i).toArray();
        long[] withNull = numbers.clone();
        withNull[ROWS - 1] = Nulls.I64;
        I64Vector ids = I64Vector.wrap(numbers);
        RayTable table = RayTable.builder()
                .column("id", ids)
                .column("small", I16Vector.wrap(new short[ROWS]))
                .column("sym", SymVector.of(texts()))
                .column("null", I64Vector.wrap(withNull))
                .column("px", F64Vector.wrap(new double[ROWS]))
                .column("due", DateVector.wrap(new int[ROWS]))
                .build();
        UUID[] guids = new UUID[ROWS / 10];
        Arrays.setAll(guids, i -> new UUID(i, -i));
        return Arbitraries.of(
                ids,
                ids.slice(7, ROWS - 1),
                table,
                RayList.of(Str.of("what was printed"), table),
                Dict.of(SymVector.of("a", "b"), RayList.of(ids, GuidVector.of(guids))),
                U8Vector.wrap(new byte[GapEncoder.LEAST_SIZE]),
                U8Vector.wrap(new byte[GapEncoder.LEAST_SIZE - 1]),
                StrVector.of(texts()));
    }

    private static String[] texts() {
        String[] texts = new String[ROWS];
        Arrays.setAll(texts, i -> "text " + i);
        return texts;
    }

    @Property(tries = 60)
    void largeValues(
            @ForAll("largeValues") RayValue value,
            @ForAll @IntRange(min = 1, max = 300_000) int largest,
            @ForAll long seed) {
        assertSame(WireFormat.V3, value, largest, seed);
        if (!(value instanceof RayTable)) {
            return;
        }
        assertSame(WireFormat.V1, ((RayTable) value).drop("small"), largest, seed);
    }

    @Test
    void theFlagsAreThoseOfTheWholeFrame() {
        RayValue large = I64Vector.wrap(new long[ROWS]);
        ByteBuffer verbose = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Frame.VERBOSE, large);
        assertThat(sent(WireFormat.V3.outgoingFrame(Frame.Kind.SYNC, Frame.VERBOSE, large), 1000, 1))
                .isEqualTo(verbose.array());
        ByteBuffer compressed = WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, large);
        OutgoingFrame shorter = WireFormat.V3.outgoingFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, large);
        assertThat(shorter.remaining()).isEqualTo(compressed.remaining());
        assertThatThrownBy(() -> WireFormat.V1.outgoingFrame(Frame.Kind.SYNC, Frame.VERBOSE, large))
                .isInstanceOf(WireException.class);
    }

    @Test
    void whatCannotBeCarriedIsRefusedAtOnce() {
        RayValue value = RayList.of(I64Vector.wrap(new long[ROWS]), Timespan.NULL);
        assertThatThrownBy(() -> WireFormat.V1.outgoingFrame(Frame.Kind.SYNC, Frame.NO_FLAGS, value))
                .isInstanceOf(WireException.class);
    }

    @Test
    void tellsWhetherItHasLeft() {
        OutgoingFrame frame = OutgoingFrame.of(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(frame.isStarted()).isFalse();
        frame.copyTo(ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN));
        assertThat(frame.isStarted()).isTrue();
        assertThat(frame.remaining()).isEqualTo(1);
    }

    @Test
    void wantsALittleEndianBuffer() {
        OutgoingFrame frame = OutgoingFrame.of(ByteBuffer.wrap(new byte[3]));
        assertThatThrownBy(() -> frame.copyTo(ByteBuffer.allocate(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("little-endian");
    }
}
