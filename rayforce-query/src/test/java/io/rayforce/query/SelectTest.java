package io.rayforce.query;

import static io.rayforce.query.Dsl.asc;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.desc;
import static io.rayforce.query.Dsl.from;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectTest {

    @Test
    void allColumnsAreAskedForByLeavingThemOut() {
        assertThat(TRADES.select().toRayfall()).isEqualTo("(select {from: trades})");
        assertThat(TRADES.select(ID).select().toRayfall()).isEqualTo("(select {from: trades})");
    }

    @Test
    void columnsSelectedAgainReplaceTheFirst() {
        assertThat(TRADES.select(ID).select("px", "qty").toRayfall())
                .isEqualTo("(select {px: px qty: qty from: trades})");
    }

    @Test
    void columnsCanComeFromAListThatIsMadeAtRunTime() {
        List<Selection> columns = List.of(ID, PX.times(2).as("twice"));
        assertThat(TRADES.select(columns).toRayfall()).isEqualTo("(select {id: id twice: (* px 2) from: trades})");
        assertThatThrownBy(() -> TRADES.select(List.of())).hasMessageContaining("select() without any");
    }

    @Test
    void clausesApplyInAFixedOrderWhateverTheOrderOfTheCalls() {
        Select one = TRADES.limit(3).orderBy("px").where(ID.gt(1)).select(ID);
        Select other = TRADES.select(ID).where(ID.gt(1)).orderBy("px").limit(3);
        assertThat(one).isEqualTo(other);
        assertThat(one.toRayfall()).isEqualTo("(select {id: id from: trades where: (> id 1) asc: px take: 3})");
    }

    @Test
    void aTableOfASelectTakesFurtherClauses() {
        assertThat(TRADES.limit(3).asTable().where(ID.gt(1)).toRayfall())
                .isEqualTo("(select {from: (select {from: trades take: 3}) where: (> id 1)})");
        assertThat(from(TRADES.limit(3))).isEqualTo(TRADES.limit(3).asTable());
    }

    @Test
    void swappedColumnsAreSortedByTheNameInTheResult() {
        assertThat(TRADES.select(QTY.as("px"), PX.as("qty")).orderBy(desc("px")).toRayfall())
                .isEqualTo("(select {px: c0 qty: c1 from: (select {c0: qty c1: px from: trades}) desc: c0})");
    }

    @Test
    void swappedColumnsAreSortedByAColumnOfTheSourceWhereItIs() {
        assertThat(TRADES.select(QTY.as("px"), PX.as("qty"))
                        .orderBy("id")
                        .limit(1)
                        .toRayfall())
                .isEqualTo("(select {px: c0 qty: c1 from: (select {c0: qty c1: px from: trades asc: id take: 1})})");
    }

    @Test
    void anExpressionIsSortedByInAnExtraColumnThatIsLeftOutAgain() {
        assertThat(TRADES.select(ID).orderBy(PX.times(QTY).desc()).limit(2).toRayfall())
                .isEqualTo("(select {id: id from: (select {c0: (* px qty) id: id from: trades}) desc: c0 take: 2})");
    }

    @Test
    void aSelectedExpressionIsSortedByItsOwnColumn() {
        assertThat(TRADES.select(PX.times(QTY).as("notional"))
                        .orderBy(PX.times(QTY).desc())
                        .toRayfall())
                .isEqualTo("(select {from: (select {notional: (* px qty) from: trades}) desc: notional})");
    }

    @Test
    void sourceAndResultColumnsAreSortedByTogether() {
        assertThat(TRADES.select(ID, PX.times(2).as("d"))
                        .orderBy(asc("side"), desc("d"))
                        .toRayfall())
                .isEqualTo(
                        "(select {id: id d: d from: (select {c0: side id: id d: (* px 2) from: trades}) asc: c0 desc: d})");
    }

    @Test
    void freshNamesAvoidThoseInUse() {
        assertThat(TRADES.select(col("c0"), col("c1").as("c2"))
                        .orderBy(PX.negate().asc())
                        .toRayfall())
                .isEqualTo("(select {c0: c0 c2: c2 from: (select {c3: (neg px) c0: c0 c2: c1 from: trades}) asc: c3})");
    }

    @Test
    void allColumnsCannotBeSortedByWhatIsNoColumn() {
        assertThatThrownBy(() -> TRADES.orderBy(PX.negate().asc()).compile())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("selectAll().with(…)");
    }

    @Test
    void aLimitKeepsTheFirstAndLastTheLastOfTheTwoCalls() {
        assertThat(TRADES.limit(5).limit(2).toRayfall()).isEqualTo("(select {from: trades take: 2})");
        assertThat(TRADES.limit(5).last(2).toRayfall()).isEqualTo("(select {from: trades take: -2})");
    }

    @Test
    void rangesThatNoServerTakesAreRefused() {
        assertThatThrownBy(() -> TRADES.limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> TRADES.offset(-2)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> TRADES.offset(2).last(2)).hasMessageContaining("order the other way round");
    }

    @Test
    void differentValuesOfOneColumnMakeADistinctSelect() {
        assertThat(TRADES.select(SYM.distinct().as("s")).orderBy("s").toRayfall())
                .isEqualTo("(select {from: (distinct (select {s: sym from: trades})) asc: s})");
        assertThatThrownBy(() -> TRADES.select(SYM.distinct().as("s"), ID).compile())
                .hasMessageContaining("distinct()");
    }

    @Test
    void distinctRowsAreOrderedByTheirOwnColumnsAlone() {
        assertThatThrownBy(() -> TRADES.select(SYM).distinct().orderBy("id").compile())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no column id");
    }

    @Test
    void theTopRowsAreNotOrderedOtherwise() {
        assertThat(TRADES.select(PX.bottom(3)).toRayfall()).isEqualTo("(select {px: px from: trades asc: px take: 3})");
        assertThatThrownBy(() -> TRADES.select(PX.top(2)).orderBy("id").compile())
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> PX.top(-1)).isInstanceOf(QueryException.class);
    }

    @Test
    void oneRowOfAggregatesIsOrderedAroundTheSelect() {
        assertThat(TRADES.select(QTY.sum().as("n")).orderBy("n").toRayfall())
                .isEqualTo("(select {from: (select {n: (sum qty) from: trades}) asc: n})");
    }

    @Test
    void functionsOfNeighboursSeeTheRowsThatAreLeft() {
        assertThat(TRADES.select(QTY.lag().as("x")).where(ID.gt(3)).toRayfall())
                .isEqualTo("(select {x: (lag qty) from: (select {from: trades where: (> id 3)})})");
        assertThat(TRADES.select(QTY.deltas().as("x"))
                        .where(ID.gt(3))
                        .by("side")
                        .toRayfall())
                .isEqualTo("(select {x: (deltas qty) from: (select {from: trades where: (> id 3)}) by: side})");
    }

    @Test
    void allAndComputedColumnsAreLimitedAfterAnAggregateOfAllRows() {
        assertThat(TRADES.selectAll().with(PX.minus(PX.avg()).as("d")).limit(1).toRayfall())
                .isEqualTo("(select {from: (update {d: (- px (avg px)) from: trades}) take: 1})");
        assertThat(TRADES.selectAll().with(PX.times(2).as("d")).limit(1).toRayfall())
                .isEqualTo("(update {d: (* px 2) from: (select {from: trades take: 1})})");
        assertThat(TRADES.selectAll().with(PX.times(2).as("d")).orderBy("d").toRayfall())
                .isEqualTo("(select {from: (update {d: (* px 2) from: trades}) asc: d})");
        assertThatThrownBy(() ->
                        TRADES.selectAll().with(PX.times(2).as("d")).by("sym").compile())
                .hasMessageContaining("by(…)");
    }

    @Test
    void moreThanSixtyConditionsAreNestedInPairs() {
        BoolExpr[] conditions = IntStream.range(0, 61).mapToObj(ID::ne).toArray(BoolExpr[]::new);
        assertThat(TRADES.where(conditions).toRayfall()).contains("where: (and (and (and ");
        BoolExpr[] sixty = IntStream.range(0, 60).mapToObj(ID::ne).toArray(BoolExpr[]::new);
        assertThat(TRADES.where(sixty).toRayfall()).contains("where: (and (!= id 0) (!= id 1)");
        BoolExpr[] tooMany = IntStream.range(0, 501).mapToObj(ID::ne).toArray(BoolExpr[]::new);
        assertThatThrownBy(() -> TRADES.where(tooMany).compile()).hasMessageContaining("501 conditions");
    }

    @Test
    void groupsGiveTheirKeyOnceUnderItsAlias() {
        assertThat(TRADES.select(SYM.as("s")).by(SYM).toRayfall())
                .isEqualTo("(select {s: sym from: (select {c0: (count 1) from: trades by: sym})})");
        assertThat(TRADES.select(count().as("n"), SIDE).by(SYM, SIDE).toRayfall())
                .isEqualTo(
                        "(select {sym: sym n: n side: side from: (select {n: (count 1) from: trades by: {sym: sym side: side}})})");
        assertThat(TRADES.select(SIDE, count().as("n")).by(SYM, SIDE).toRayfall())
                .isEqualTo("(select {n: (count 1) from: trades by: {sym: sym side: side}})");
    }

    @Test
    void aComputedKeyIsSelectedByItsNameOrItsExpression() {
        Select byName = TRADES.select(col("d2"), count().as("n"))
                .by(DAY.bucket(Duration.ofDays(2)).as("d2"));
        Select byExpression = TRADES.select(DAY.bucket(Duration.ofDays(2)).as("d2"), count().as("n"))
                .by(DAY.bucket(Duration.ofDays(2)).as("d2"));
        assertThat(byName.toRayfall()).isEqualTo("(select {n: (count 1) from: trades by: {d2: (xbar day 2)}})");
        assertThat(byExpression.toRayfall()).isEqualTo(byName.toRayfall());
    }

    @Test
    void aKeyNamedAsTheColumnThatItIsMadeOfDoesNotHideIt() {
        assertThat(TRADES.select(DAY.max().as("m"))
                        .by(DAY.bucket(Duration.ofDays(2)).as("day"))
                        .toRayfall())
                .isEqualTo(
                        "(select {day: c0 m: c1 from: (select {c1: (max day) from: trades by: {c0: (xbar day 2)}})})");
    }

    @Test
    void groupedResultsAreOrderedByTheirOwnColumnsAlone() {
        assertThat(TRADES.select(SYM, QTY.sum())
                        .by(SYM)
                        .orderBy(QTY.sum().desc())
                        .toRayfall())
                .isEqualTo("(select {qty_sum: (sum qty) from: trades by: sym desc: qty_sum})");
        assertThatThrownBy(() -> TRADES.select(QTY.sum()).by(SYM).orderBy("px").compile())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("[sym, qty_sum]");
    }

    @Test
    void withoutColumnsTheFirstRowOfEachGroupIsGiven() {
        assertThat(TRADES.by("side").toRayfall()).isEqualTo("(select {from: trades by: side})");
        assertThat(TRADES.groupBy("side")).isEqualTo(TRADES.by("side"));
    }

    @Test
    void anAggregateIsNoKey() {
        assertThatThrownBy(() -> TRADES.by(QTY.sum().as("n"))).hasMessageContaining("cannot be grouped by");
    }

    @Test
    void choicesWithinGroupsAreMadeBelowThem() {
        Select select = TRADES.select(
                        Dsl.when(FLAG).then(QTY).otherwise(0).cumSum().as("x"),
                        PX.max().as("m"))
                .where(ID.gt(1))
                .by(DAY.bucket(Duration.ofDays(2)).as("d2"));
        assertThat(select.toRayfall())
                .isEqualTo("(select {x: (sums c0) m: (max px) from: (select {day: day px: px c0: (if flag qty 0)"
                        + " from: trades where: (> id 1)}) by: {d2: (xbar day 2)}})");
    }

    @Test
    void unnamedColumnsAreNamedAfterWhatTheyAre() {
        assertThat(TRADES.select(QTY.sum(), count(), PX.percentile(50), SYM.upper())
                        .toRayfall())
                .isEqualTo("(select {qty_sum: (sum qty) count: (count qty) px_percentile: (percentile px 50)"
                        + " sym_upper: (upper sym) from: trades})");
        assertThatThrownBy(() -> TRADES.select(PX.times(2)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("(* px 2)")
                .hasMessageContaining(".as(");
    }

    @Test
    void valuesOfAnotherQueryComeFromOneColumn() {
        assertThatThrownBy(() -> SYM.in(TRADES.select(SYM, SIDE))).hasMessageContaining("exactly one column");
        assertThat(TRADES.where(ID.notIn(Table.named("gone").select("id"))).toRayfall())
                .isEqualTo("(select {from: trades where: (not-in id (at (select {id: id from: gone}) (quote id)))})");
    }
}
