package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of all values, vectors and tables. */
class LawsTest {

    @Provide
    Arbitrary<RayValue> values() {
        return RayValues.values(2);
    }

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors(8);
    }

    @Provide
    Arbitrary<RayTable> tables() {
        return RayValues.tables();
    }

    @Provide
    Arbitrary<Atom> atoms() {
        return RayValues.atoms();
    }

    @Provide
    Arbitrary<RayType> atomTypes() {
        return Arbitraries.of(RayType.values()).filter(RayType::isAtom);
    }

    @Property
    void aCopyIsEqualInEveryRespect(@ForAll("values") RayValue value) {
        RayValue copy = WireFormat.V3.decode(WireFormat.V3.encode(value));
        assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        assertThat(Rayfall.format(copy)).isEqualTo(Rayfall.format(value));
        assertThat(value.equals(copy)).isEqualTo(copy.equals(value));
    }

    @Property
    void valuesOfDifferentTypesDiffer(@ForAll("values") RayValue left, @ForAll("values") RayValue right) {
        if (left.type() != right.type()) {
            assertThat(left).isNotEqualTo(right);
        }
    }

    @Property
    void vectorsAreEqualWhereTheirElementsAre(@ForAll("vectors") Vector left, @ForAll("vectors") Vector right) {
        boolean sameElements = left.type() == right.type() && left.asList().equals(right.asList());
        assertThat(left.equals(right)).isEqualTo(sameElements);
    }

    @Property
    void changingOneElementMakesAnotherVector(
            @ForAll("vectors") Vector vector, @ForAll @IntRange(max = 7) int from, @ForAll @IntRange(max = 7) int to) {
        int[] picked = IntStream.range(0, 8).toArray();
        picked[to] = from;
        boolean unchanged = vector.at(from).equals(vector.at(to));
        assertThat(vector.pick(picked).equals(vector)).isEqualTo(unchanged);
    }

    @Property
    void elementsAreSortedAsTheirAtoms(@ForAll("vectors") Vector vector) {
        List<RayValue> sorted = new ArrayList<>(vector.asList());
        sorted.sort((left, right) -> Scalars.compare((Atom) left, (Atom) right));
        List<RayValue> again = new ArrayList<>(sorted);
        Collections.shuffle(again, new java.util.Random(1));
        again.sort((left, right) -> Scalars.compare((Atom) left, (Atom) right));
        assertThat(again).isEqualTo(sorted);
        int nulls = vector.nullCount();
        assertThat(sorted.subList(0, nulls)).allMatch(value -> ((Atom) value).isNull());
    }

    @Property
    void anyCutPutTogetherGivesTheWhole(@ForAll("vectors") Vector vector, @ForAll @IntRange(max = 8) int cut) {
        assertThat(Vectors.concat(List.of(vector.slice(0, cut), vector.slice(cut, 8))))
                .isEqualTo(vector);
        assertThat(vector.slice(0, cut).nullCount() + vector.slice(cut, 8).nullCount())
                .isEqualTo(vector.nullCount());
    }

    @Property
    void buildersGiveBackTheElements(@ForAll("vectors") Vector vector) {
        VectorBuilder builder = Vectors.builder(vector.type().element());
        for (RayValue element : vector.asList()) {
            builder.append((Object) element);
        }
        assertThat(builder.size()).isEqualTo(8);
        assertThat(builder.build()).isEqualTo(vector);
        assertThat(builder.build().size()).isZero();
    }

    @Property
    void javaObjectsGiveBackTheVector(@ForAll("vectors") Vector vector) {
        boolean outOfRange = vector instanceof TimeVector;
        if (!outOfRange) {
            assertThat(Vectors.of(vector.type().element(), (List<?>) vector.toJavaOrNull()))
                    .isEqualTo(vector);
        }
    }

    @Property
    void aBuilderTakesAnAtomOfItsTypeOrSaysWhyNot(@ForAll("atoms") Atom atom, @ForAll("atomTypes") RayType type) {
        VectorBuilder builder = Vectors.builder(type);
        try {
            builder.append((Object) atom);
        } catch (ConversionException refused) {
            assertThat(refused)
                    .hasMessageStartingWith("element 0: ")
                    .hasMessageEndingWith(" does not fit into " + type);
            assertThat(builder.size()).isZero();
            return;
        }
        assertThat(builder.build().at(0).isNull()).isEqualTo(atom.isNull());
    }

    @Property
    void tablesAreTheirRows(@ForAll("tables") RayTable table) {
        assertThat(table.stream()).hasSize(table.rowCount());
        int[] all = IntStream.range(0, table.rowCount()).toArray();
        assertThat(table.rows(all)).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(table.head(2).concat(table.slice(Math.min(2, table.rowCount()), table.rowCount())))
                .isEqualTo(table);
        assertThat(table.tail(table.rowCount() + 1)).isEqualTo(table);
    }

    @Property
    void aCursorShowsWhatTheColumnsHold(@ForAll("tables") RayTable table) {
        for (RowCursor row : table.rows()) {
            for (int i = 0; i < table.columnCount(); i++) {
                assertThat(row.get(i)).isEqualTo(table.column(i).at(row.position()));
                assertThat(row.isNull(i)).isEqualTo(table.column(i).isNull(row.position()));
            }
        }
    }
}
