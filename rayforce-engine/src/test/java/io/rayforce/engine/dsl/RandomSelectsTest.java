package io.rayforce.engine.dsl;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Engine;
import io.rayforce.query.BoolExpr;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.query.samples.Trades;
import io.rayforce.types.RayTable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Queries that ask the same in different ways have the same answer, whatever the rows. */
class RandomSelectsTest {

    @Provide
    Arbitrary<RayTable> rows() {
        return RandomSelects.trades();
    }

    @Provide
    Arbitrary<Select> selects() {
        return RandomSelects.all(Trades.KNOWN);
    }

    @Provide
    Arbitrary<BoolExpr> conditions() {
        return RandomSelects.someCondition();
    }

    @Property(tries = 300)
    void aQueryAndItsTextGiveTheSame(@ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        // No text can write the empty symbol.
        Assume.that(!select.toRayfall().contains("`"));
        try (Engine engine = engine(rows)) {
            assertThat(engine.execute(select)).isEqualTo(engine.execute(select.toRayfall()));
        }
    }

    @Property(tries = 200)
    void aConditionAndItsOppositeShareOutTheRows(
            @ForAll("rows") RayTable rows, @ForAll("conditions") BoolExpr condition) {
        try (Engine engine = engine(rows)) {
            int with = engine.execute(Trades.KNOWN.where(condition)).rowCount();
            int without = engine.execute(Trades.KNOWN.where(condition.not())).rowCount();

            assertThat(with + without).isEqualTo(rows.rowCount());
        }
    }

    @Property(tries = 200)
    void anAggregateOverSomeRowsIsThatOfTheRowsThatAreLeft(
            @ForAll("rows") RayTable rows, @ForAll("conditions") BoolExpr condition) {
        try (Engine engine = engine(rows)) {
            assertThat(engine.execute(masked(Trades.KNOWN, condition))).isEqualTo(engine.execute(filtered(condition)));
        }
    }

    @Property(tries = 200)
    void aGroupedAggregateOverSomeRowsIsThatOfTheRowsThatAreLeft(
            @ForAll("rows") RayTable rows, @ForAll("conditions") BoolExpr condition) {
        try (Engine engine = engine(rows)) {
            RayTable masked = engine.execute(masked(Trades.KNOWN, condition)
                    .by(SIDE)
                    .asTable()
                    .where(col("n").gt(0))
                    .orderBy(SIDE.asc()));
            RayTable filtered = engine.execute(filtered(condition).by(SIDE).orderBy(SIDE.asc()));

            assertThat(masked).isEqualTo(filtered);
        }
    }

    @Property(tries = 200)
    void whatTheColumnsAreDeclaredAsDoesNotChangeTheAnswer(
            @ForAll("rows") RayTable rows, @ForAll("conditions") BoolExpr condition) {
        try (Engine engine = engine(rows)) {
            assertThat(engine.execute(masked(Trades.KNOWN, condition).by("sym")))
                    .isEqualTo(engine.execute(masked(Trades.TRADES, condition).by("sym")));
        }
    }

    @Property(tries = 100)
    void aTableThatTravelsWithAQueryAnswersLikeANamedOne(
            @ForAll("rows") RayTable rows, @ForAll("conditions") BoolExpr condition) {
        try (Engine engine = engine(rows)) {
            assertThat(engine.execute(masked(Table.of(rows), condition).by("side")))
                    .isEqualTo(engine.execute(masked(Trades.KNOWN, condition).by("side")));
        }
    }

    private static Select masked(Table table, BoolExpr condition) {
        return table.select(
                count().where(condition).as("n"),
                QTY.sum().where(condition).as("sum"),
                QTY.minIf(condition).as("min"),
                PX.maxIf(condition).as("max"),
                PX.firstIf(condition).as("first"),
                SYM.lastIf(condition).as("last"));
    }

    private static Select filtered(BoolExpr condition) {
        return Trades.KNOWN
                .select(
                        count().as("n"),
                        QTY.sum().as("sum"),
                        QTY.min().as("min"),
                        PX.max().as("max"),
                        PX.first().as("first"),
                        SYM.last().as("last"))
                .where(condition);
    }

    private static Engine engine(RayTable trades) {
        Engine engine = Engine.create();
        engine.define("trades", trades);
        return engine;
    }
}
