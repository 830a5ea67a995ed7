package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Atom;
import io.rayforce.types.RayValues;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A payload that is one atom is read the short way, to the same value and with the same faults as every other. */
class WholeAtomTest {

    @Provide
    Arbitrary<Atom> atoms() {
        return RayValues.atoms();
    }

    @Property
    void bothWaysGiveTheSame(
            @ForAll("atoms") Atom atom,
            @ForAll WireFormat format,
            @ForAll @IntRange(max = 30) int cut,
            @ForAll byte flip) {
        ByteBuffer payload;
        try {
            payload = format.encode(atom);
        } catch (WireException refused) {
            return;
        }
        payload.limit(Math.max(0, payload.limit() - cut));
        if (payload.limit() > 1) {
            payload.put(1, flip);
        }
        assertSame(format, payload);
        assertSame(
                format,
                ByteBuffer.allocateDirect(payload.limit())
                        .put(payload.duplicate())
                        .flip());
        assertSame(
                format,
                ByteBuffer.allocate(99)
                        .position(7)
                        .slice()
                        .put(payload.duplicate())
                        .flip());
    }

    private static void assertSame(WireFormat format, ByteBuffer payload) {
        WireDecoder decoder = format.decoder(payload.remaining(), DecodeLimits.DEFAULT);
        decoder.feed(payload.duplicate());
        ByteBuffer whole = payload.duplicate().order(ByteOrder.BIG_ENDIAN);
        try {
            assertThat(decoder.value()).isEqualTo(format.decode(whole));
            assertThat(whole.remaining()).isZero();
        } catch (WireException fault) {
            assertThatThrownBy(() -> format.decode(payload.duplicate())).hasMessage(fault.getMessage());
        }
    }
}
