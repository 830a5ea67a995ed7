package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.wire.WireFormat;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A slice is a view, and in everything equal to a copy of its elements. */
class SliceTest {

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors(10);
    }

    @Property
    void slicesEqualCopies(
            @ForAll("vectors") Vector vector, @ForAll @IntRange(max = 10) int a, @ForAll @IntRange(max = 10) int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        Vector slice = vector.slice(from, to);
        Vector copy = vector.pick(IntStream.range(from, to).toArray());
        assertThat(slice).isEqualTo(copy).hasSameHashCodeAs(copy).hasToString(copy.toString());
        assertThat(slice.hasNulls()).isEqualTo(copy.hasNulls());
        assertThat(WireFormat.V3.encode(slice)).isEqualTo(WireFormat.V3.encode(copy));
        assertThat(slice.slice(0, to - from)).isEqualTo(copy);
    }

    @Property
    void aVectorHasNullsIfAnElementIsNull(@ForAll("vectors") Vector vector) {
        assertThat(vector.hasNulls())
                .isEqualTo(IntStream.range(0, vector.size()).anyMatch(vector::isNull));
    }
}
