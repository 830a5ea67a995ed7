package io.rayforce.query;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.Trades.DAY;
import static io.rayforce.query.Trades.FLAG;
import static io.rayforce.query.Trades.ID;
import static io.rayforce.query.Trades.KNOWN;
import static io.rayforce.query.Trades.NOTE;
import static io.rayforce.query.Trades.PX;
import static io.rayforce.query.Trades.QTY;
import static io.rayforce.query.Trades.SIDE;
import static io.rayforce.query.Trades.SYM;
import static io.rayforce.query.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever query is built of the known columns, its code is well formed. */
class RandomSelectTest {

    private static Arbitrary<BoolExpr> conditions() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-9, 9).map(QTY::gt),
                Arbitraries.doubles().between(-9, 9).map(PX::le),
                Arbitraries.of("a", "side", "").map(SYM::eq),
                Arbitraries.of("a", "", "x*").list().ofMaxSize(3).map(SYM::in),
                Arbitraries.longs().between(0, 9).list().ofMaxSize(3).map(ID::notIn),
                Arbitraries.of("a", "[", "*").map(NOTE::contains),
                Arbitraries.of(FLAG, FLAG.not(), DAY.isNull(), Dsl.noCondition(), TS.isNotNull()));
    }

    private static Arbitrary<Expr> rowWise() {
        return Arbitraries.of(
                ID,
                SYM,
                PX,
                DAY,
                QTY.plus(1),
                PX.times(QTY),
                NOTE.upper(),
                TS.cast(RayType.DATE),
                TS.hour(),
                when(FLAG).then(QTY).otherwise(0),
                when(QTY.gt(1)).then(SYM).otherwiseNull());
    }

    private static Arbitrary<Expr> aggregates() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        count(),
                        PX.avg(),
                        QTY.sum(),
                        SYM.countDistinct(),
                        DAY.max(),
                        PX.max().minus(PX.min())),
                conditions().filter(condition -> !condition.isNoCondition()).map(QTY::sumIf),
                Arbitraries.of(
                        TS.cast(RayType.DATE).last(), QTY.sum().where(TS.hour().gt(5))));
    }

    private static Arbitrary<List<Selection>> named(Arbitrary<Expr> expressions) {
        Arbitrary<String> names = Arbitraries.of("id", "sym", "px", "qty", "day", "x", "y", "c0");
        return Combinators.combine(
                        expressions.list().ofMinSize(1).ofMaxSize(4),
                        names.list().uniqueElements().ofSize(4))
                .as((list, aliases) -> {
                    List<Selection> columns = new ArrayList<>();
                    list.forEach(expression -> columns.add(expression.as(aliases.get(columns.size()))));
                    return columns;
                });
    }

    @Provide
    Arbitrary<Select> plain() {
        return Combinators.combine(
                        named(rowWise()),
                        conditions().list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 3))
                .as((columns, where, order) -> {
                    Select select = KNOWN.select(columns).where(where.toArray(BoolExpr[]::new));
                    return switch (order) {
                        case 0 -> select;
                        case 1 -> select.orderBy(PX.desc(), SIDE.asc()).limit(3);
                        case 2 -> select.orderBy(PX.times(QTY).desc()).offset(1);
                        default -> select.distinct().limit(2);
                    };
                });
    }

    @Provide
    Arbitrary<Select> grouped() {
        return Combinators.combine(named(aggregates()), conditions().list().ofMaxSize(2), Arbitraries.of(true, false))
                .as((columns, where, isComputed) -> {
                    Select select = KNOWN.select(columns).where(where.toArray(BoolExpr[]::new));
                    return isComputed ? select.by(SIDE.as("k"), DAY.xbar(2).as("d")) : select.by("side");
                });
    }

    @Property
    void aPlainSelectIsWellFormed(@ForAll("plain") Select select) {
        assertWellFormed(select);
    }

    @Property
    void aGroupedSelectIsWellFormed(@ForAll("grouped") Select select) {
        assertWellFormed(select);
        assertThat(select.expected().orElseThrow()).isNotEmpty();
    }

    private static void assertWellFormed(Select select) {
        RayValue tree = select.compile();
        assertThat(select.compile()).isEqualTo(tree);
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(tree))).isEqualTo(tree);
        if (!select.toRayfall().contains("`")) {
            assertThat(Rayfall.parse(select.toRayfall())).isEqualTo(tree);
            assertThat(Rayfall.parse(select.explain())).isEqualTo(tree);
        }
        assertNoClauseTwice(tree);
    }

    private static void assertNoClauseTwice(RayValue tree) {
        if (tree instanceof RayList list) {
            list.forEach(RandomSelectTest::assertNoClauseTwice);
        } else if (tree instanceof Dict dict
                && dict.keys() instanceof SymVector keys
                && dict.values() instanceof RayList values) {
            List<String> clauses = Arrays.stream(keys.toArray())
                    .filter(key -> !Set.of("asc", "desc").contains(key))
                    .toList();
            assertThat(new LinkedHashSet<>(clauses)).hasSameSizeAs(clauses);
            values.forEach(RandomSelectTest::assertNoClauseTwice);
        }
    }
}
