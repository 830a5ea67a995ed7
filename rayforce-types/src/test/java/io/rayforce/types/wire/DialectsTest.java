package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayValues;
import io.rayforce.types.StrVector;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the two versions of the protocol have in common. */
class DialectsTest {

    @Provide
    Arbitrary<RayValue> values() {
        return RayValues.values(3);
    }

    /** Without empty tables, whose columns of strings cannot be told from lists. */
    @Provide
    Arbitrary<RayValue> data() {
        return Arbitraries.oneOf(List.of(
                RayValues.atoms().map(RayValue.class::cast),
                RayValues.vectors().map(RayValue.class::cast),
                RayValues.tables().filter(table -> table.rowCount() > 0).map(RayValue.class::cast)));
    }

    @Property
    void repliesOfBothVersionsAreReadAlike(@ForAll("data") RayValue value) {
        encoded(value).ifPresent(payload -> {
            RayValue expected = value instanceof StrVector strings ? RayList.of(strings.asList()) : value;
            assertThat(reply(WireFormat.V1, payload)).isEqualTo(expected);
            assertThat(reply(WireFormat.V3, WireFormat.V3.encode(value))).isEqualTo(value);
        });
    }

    @Property
    void version1ReadsAgainWhatItRead(@ForAll("values") RayValue value) {
        encoded(value).ifPresent(payload -> {
            RayValue read = WireFormat.V1.decode(payload.duplicate());
            assertThat(WireFormat.V1.decode(WireFormat.V1.encode(read))).isEqualTo(read);
        });
    }

    /** Returns the payload in version 1, or nothing where it refuses the value and says so. */
    private static Optional<ByteBuffer> encoded(RayValue value) {
        try {
            return Optional.of(WireFormat.V1.encode(value));
        } catch (WireException refused) {
            assertThat(refused).hasMessageContaining("wire version 1 cannot carry");
            return Optional.empty();
        }
    }

    private static RayValue reply(WireFormat format, ByteBuffer payload) {
        Frame frame = new Frame(format.version(), Frame.NO_FLAGS, Frame.Kind.RESPONSE, payload.remaining());
        WireDecoder decoder = format.decoder(frame, DecodeLimits.DEFAULT);
        decoder.feed(payload);
        return decoder.value();
    }
}
