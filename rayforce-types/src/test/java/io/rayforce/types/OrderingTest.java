package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of equality and order, over all atoms. */
class OrderingTest {

    @Provide
    Arbitrary<Vector> triples() {
        return RayValues.vectors(3);
    }

    @Property
    @SuppressWarnings("unchecked")
    void orderIsTotalAndAgreesWithEquality(@ForAll("triples") Vector triple) {
        Comparable<Atom> a = (Comparable<Atom>) triple.at(0);
        Comparable<Atom> b = (Comparable<Atom>) triple.at(1);
        Atom c = triple.at(2);
        int ab = Integer.signum(a.compareTo((Atom) b));
        assertThat(Integer.signum(b.compareTo((Atom) a))).isEqualTo(-ab);
        assertThat(ab == 0).isEqualTo(a.equals(b));
        if (ab <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
        if (((Atom) a).isNull()) {
            assertThat(ab).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<RayValue> values() {
        return RayValues.values(3);
    }

    @Property
    void equalValuesHaveEqualHashes(@ForAll("values") RayValue left, @ForAll("values") RayValue right) {
        assertThat(left.equals(left)).isTrue();
        assertThat(left.equals(right)).isEqualTo(right.equals(left));
        if (left.equals(right)) {
            assertThat(left).hasSameHashCodeAs(right);
        }
    }

    @Test
    void nullsComeFirst() {
        assertThat(F64.NULL).isLessThan(F64.of(Double.NEGATIVE_INFINITY));
        assertThat(B8.NULL).isLessThan(B8.FALSE);
        assertThat(U8.NULL).isLessThan(U8.of(0));
        assertThat(List.of(Sym.of("b"), Sym.NULL, Sym.of("é"), Sym.of("a")).stream()
                        .sorted())
                .containsExactly(Sym.NULL, Sym.of("a"), Sym.of("b"), Sym.of("é"));
        assertThat(Str.of("\ud83d\ude00")).isGreaterThan(Str.of("\uffff"));
        assertThat(new Guid(-1, 0)).isGreaterThan(new Guid(1, 0));
    }
}
