package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Elements by position, from either end. */
class PositionsTest {

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors(6);
    }

    @Property
    void negativePositionsCountFromTheEnd(@ForAll("vectors") Vector vector, @ForAll @IntRange(max = 5) int index) {
        assertThat(vector.at(index - 6)).isEqualTo(vector.at(index));
        Vector slice = vector.slice(1, 5);
        assertThat(slice.at(-1)).isEqualTo(vector.at(4));
        RayList list = RayList.of(vector.asList());
        assertThat(list.at(index - 6)).isEqualTo(list.at(index)).isEqualTo(vector.at(index));
        RayList made = RayList.deferred(6, vector::at);
        assertThat(made.at(-1)).isEqualTo(vector.at(5));
    }

    @Property
    void positionsOutsideAreRefused(@ForAll("vectors") Vector vector) {
        for (Sequence sequence :
                new Sequence[] {vector, RayList.of(vector.asList()), RayList.deferred(6, vector::at)}) {
            assertThatThrownBy(() -> sequence.at(6))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("no position 6 among 6");
            assertThatThrownBy(() -> sequence.at(-7)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> sequence.slice(3, 7)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> sequence.slice(-1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> vector.isNull(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rawElementsCountFromTheStartOnly() {
        assertThatThrownBy(() -> I64Vector.of(1, 2).get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SymVector.of("a").get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> StrVector.of().at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    void reversingTwiceChangesNothing(@ForAll("vectors") Vector vector) {
        Vector reversed = Vectors.reverse(vector);
        assertThat(reversed.at(0)).isEqualTo(vector.at(-1));
        assertThat(Vectors.reverse(reversed)).isEqualTo(vector);
    }

    @Property
    void distinctKeepsTheFirstOfEqualElements(@ForAll("vectors") Vector vector) {
        Vector twice = (Vector) Vectors.concat(List.of(vector, vector));
        assertThat(Vectors.distinct(twice).asList())
                .containsExactlyElementsOf(vector.asList().stream().distinct().toList());
        assertThat(Vectors.distinct(RayList.of(twice.asList())).asList())
                .isEqualTo(Vectors.distinct(vector).asList());
    }

    @Test
    void whatWasReversedHasItsOwnType() {
        I64Vector reversed = Vectors.reverse(I64Vector.of(1, 2, 3));
        assertThat(reversed.toArray()).containsExactly(3, 2, 1);
        SymVector distinct = Vectors.distinct(SymVector.of("a", "b", "a"));
        assertThat(distinct.toArray()).containsExactly("a", "b");
        assertThat(IntStream.range(0, 3).map(i -> (int) reversed.get(i)).sum()).isEqualTo(6);
    }
}
