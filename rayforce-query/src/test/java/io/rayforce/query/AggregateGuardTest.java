package io.rayforce.query;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.B8;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Aggregates that servers take wrongly without a word, and the library therefore refuses or asks for in another way. */
class AggregateGuardTest {

    private static void refused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(QueryException.class).hasMessageContainingAll(words);
    }

    @Test
    void theRowsOfAnAggregateAreMaskedAndNotFiltered() {
        assertThat(TRADES.select(QTY.sumIf(FLAG).as("x")).by("side").toRayfall())
                .contains("x: (sum (if flag qty 0Nl))")
                .doesNotContain("filter");
        assertThat(QTY.countIf(FLAG).toString()).isEqualTo("(sum (if flag 1 0))");
        assertThat(PX.avgIf(FLAG).toString()).isEqualTo("(avg (if flag px 0Nf))");
        assertThat(DAY.minIf(FLAG).toString()).isEqualTo("(min (if flag day 0Nd))");
        assertThat(TS.maxIf(FLAG).toString()).isEqualTo("(max (if flag ts 0Np))");
        assertThat(NOTE.firstIf(FLAG).toString()).isEqualTo("(first (if flag note \"\"))");
        assertThat(Column.i32("i").lastIf(FLAG).toString()).isEqualTo("(last (if flag i 0Ni))");
        assertThat(PX.wavg(QTY).where(FLAG).toString()).isEqualTo("(wavg (if flag qty 0Nl) px)");
    }

    @Test
    void typesWithoutANullAreMaskedByAWiderOne() {
        assertThat(Column.u8("u").min().where(FLAG).toString()).isEqualTo("(as (quote U8) (min (if flag u 0Nl)))");
        assertThat(FLAG.first().where(FLAG).toString()).isEqualTo("(== (first (if flag flag 0Nl)) 1)");
    }

    @Test
    void aMaskWhoseNullIsNotKnownIsRefused() {
        refused(() -> col("x").min().where(FLAG), "type of x", "typed column");
        refused(() -> SYM.countDistinct().where(FLAG), "where of the query");
        refused(() -> QTY.where(FLAG), "goes with an aggregate");
    }

    @Test
    void aConditionThatIsNoneLeavesAnAggregateAsItIs() {
        assertThat(QTY.sum().where(Dsl.noCondition())).isEqualTo(QTY.sum());
        assertThat(QTY.sumIf(Dsl.noCondition())).isEqualTo(QTY.sum());
    }

    @Test
    void choicesBesideCastsAndDatePartsMoveBelowTheGroups() {
        assertThat(TRADES.select(QTY.sum().where(TS.hour().gt(5)).as("x"))
                        .by("side")
                        .toRayfall())
                .isEqualTo(
                        "(select {x: (sum c0) from: (select {side: side c0: (if (> (hh ts) 5) qty 0Nl) from: trades})"
                                + " by: side})");
        assertThat(TRADES.select(TS.cast(RayType.DATE).last().as("x"))
                        .by("side")
                        .toRayfall())
                .isEqualTo("(select {x: (last c0) from: (select {side: side c0: (as (quote DATE) ts) from: trades}) by:"
                        + " side})");
        assertThat(TRADES.select(when(FLAG)
                                .then(SYM)
                                .otherwise(SIDE)
                                .countDistinct()
                                .as("x"))
                        .by("side")
                        .toRayfall())
                .contains("(count (distinct c0))");
        refused(
                () -> TRADES.select(when(QTY.sum().gt(1)).then(1).otherwise(0).as("x"))
                        .by("side")
                        .compile(),
                "nested query");
        refused(
                () -> TRADES.update()
                        .set(QTY, when(FLAG).then(1).otherwise(2))
                        .by("side")
                        .compile(),
                "choice");
    }

    @Test
    void anAggregateOfAnAggregateIsRefused() {
        refused(() -> PX.avg().sum(), "aggregate of an aggregate");
        refused(() -> QTY.sum().where(QTY.sum().gt(1)), "aggregate of an aggregate");
        refused(() -> QTY.wavg(PX.max()), "aggregate of an aggregate");
    }

    @Test
    void functionsTakeTheirArgumentsInTheServersOrder() {
        assertThat(PX.percentile(12.5).toString()).isEqualTo("(percentile px 12.5)");
        assertThat(PX.quantile(0.5).toString()).isEqualTo("(quantile px 0.5)");
        assertThat(PX.wavg(QTY).toString()).isEqualTo("(wavg qty px)");
        assertThat(QTY.movingSum(3).toString()).isEqualTo("(msum 3 qty)");
        assertThat(QTY.fillNull(0).toString()).isEqualTo("(fill 0 qty)");
        assertThat(Column.i32("i").fillNull(0).toString()).isEqualTo("(fill 0i i)");
        refused(() -> PX.percentile(101), "between 0 and 100");
        refused(() -> QTY.movingAvg(0), "1 or more");
        refused(() -> QTY.xbar(0), "1 or more");
    }

    @Test
    void rowsAreCountedByAColumnWhereOneWouldBeCountedAsOne() {
        assertThat(TRADES.select(PX.sum().dividedBy(count()).as("x")).toRayfall())
                .contains("(/ (sum px) (count px))");
        assertThat(TRADES.select(count().as("n"), PX.max().as("hi")).toRayfall())
                .contains("n: (count 1)");
        assertThat(TRADES.select(PX.sum().dividedBy(count()).as("x")).by("sym").toRayfall())
                .contains("(/ (sum px) (count 1))");
        assertThat(KNOWN.selectAll().with(count().as("n")).toRayfall())
                .isEqualTo("(update {n: (count id) from: trades})");
        assertThat(TRADES.update().set(QTY, count()).where(PX.gt(1)).toRayfall())
                .contains("qty: (count px)");
        assertThat(TRADES.delete().where(ID.gt(count())).toRayfall()).contains("(> id (count id))");
        refused(() -> TRADES.selectAll().with(count().as("n")).compile(), "col(…).count()");
        refused(() -> TRADES.update().set(QTY, count()).compile(), "col(…).count()");
    }

    @Test
    void anOrderByACountIsThatOfTheColumn() {
        assertThat(TRADES.select(count().plus(1).as("n"))
                        .orderBy(count().plus(1).desc())
                        .toRayfall())
                .isEqualTo(
                        "(select {from: (select {n: (+ c0 1) from: (select {c0: (count 1) from: trades})}) desc: n})");
    }

    @Test
    void textsAreJoinedInGroupsAlone() {
        refused(() -> TRADES.select(NOTE.joined(",").as("x")).compile(), "by(…)");
    }

    @Test
    void nothingIsCalculatedWithAnAggregatedLengthOfTimeInAGroup() {
        AnyExpr range =
                Column.timespan("took").max().minus(Column.timespan("took").min());
        refused(() -> TRADES.select(range.as("x")).by("sym").compile(), "nested query");
        assertThat(TRADES.select(range.as("x")).toRayfall())
                .contains("(- (as (quote TIMESPAN) (max (as (quote I64) took)))");
    }

    @Test
    void oneValueIsThatOfNothingWhereATableHasNoRows() {
        RayTable none = RayTable.builder().column("value", I64Vector.of()).build();
        assertThat(TRADES.value(QTY.sum()).result(none)).isEqualTo(I64.of(0));
        assertThat(TRADES.value(count()).result(none)).isEqualTo(I64.of(0));
        assertThat(TRADES.value(QTY.max()).result(none)).isEqualTo(I64.NULL);
        assertThat(TRADES.value(PX.avg()).result(none)).isEqualTo(F64.NULL);
        assertThat(TRADES.value(PX.sum()).result(none)).isEqualTo(F64.of(0));
        assertThat(TRADES.value(FLAG.all()).result(none)).isEqualTo(B8.TRUE);
        assertThat(TRADES.value(FLAG.any()).result(none)).isEqualTo(B8.FALSE);
        assertThat(TRADES.value(col("x").max()).result(none)).isEqualTo(I64.NULL);
        assertThat(TRADES.value(Dsl.sum(Column.timespan("took"))).result(none)).isEqualTo(Timespan.ofNanos(0));
        assertThat(TRADES.value(Dsl.sumOfTimes(Column.time("t"))).result(none)).isEqualTo(Time.ofMillis(0));
        refused(() -> TRADES.value(QTY), "one aggregate");
        refused(() -> TRADES.value(QTY.sum().plus(1)), "one aggregate");
    }

    @Test
    void oneValueIsOfTheTypeThatWasAskedFor() {
        RayTable one = RayTable.builder().column("value", F64Vector.of(2)).build();
        F64 highest = TRADES.where(FLAG).value(PX.max()).result(one);
        assertThat(highest).isEqualTo(F64.of(2));
        refused(() -> TRADES.value(QTY.max()).result(one), "I64 was asked for", "F64 came back");
        assertThat(TRADES.where(FLAG).value(PX.max()).toRayfall())
                .isEqualTo("(select {value: (max px) from: trades where: flag})");
        assertThat(TRADES.limit(5).value(PX.max()).toRayfall())
                .isEqualTo("(select {value: (max px) from: (select {from: trades take: 5})})");
    }

    @Test
    void nothingIsRankedWithinGroups() {
        refused(() -> TRADES.select(call("rank", PX).as("x")).by("sym").compile(), "ranked within groups", "(rank px)");
        refused(() -> TRADES.update().set("x", call("rank", PX)).by("sym").compile(), "ranked");
    }

    @Test
    void textsAreJoinedInAnUpdateOfGroupsAlone() {
        refused(() -> TRADES.update().set("x", NOTE.joined(",")).compile(), "joins the texts of a group");
        assertThat(TRADES.update().set("x", NOTE.joined(",")).by("sym").toRayfall())
                .isEqualTo("(update {x: (str-join note \",\") from: (quote trades) by: sym})");
    }

    @Test
    void aggregatesOfTwoColumnsAndPercentilesAreRightBesideOthers() {
        assertThat(TRADES.select(QTY.percentile(25).as("x")).toRayfall())
                .isEqualTo("(select {x: (percentile qty 25) from: trades})");
        assertThat(TRADES.select(QTY.percentile(25).as("x"), QTY.sum().as("s")).toRayfall())
                .isEqualTo("(select {x: (+ (percentile qty 25) 0.0) s: (sum qty) from: trades})");
        assertThat(TRADES.select(PX.wavg(QTY).as("x"), count().as("n")).toRayfall())
                .isEqualTo("(select {x: (+ (wavg qty px) 0.0) n: (count qty) from: trades})");
        assertThat(TRADES.select(PX.median().as("m"), PX.max().minus(PX.min()).as("r"))
                        .toRayfall())
                .isEqualTo("(select {m: (percentile px 50) r: (- (max px) (min px)) from: trades})");
        assertThat(TRADES.select(PX.wavg(QTY).as("x"), QTY.sum().as("s"))
                        .by("sym")
                        .toRayfall())
                .isEqualTo("(select {x: (wavg qty px) s: (sum qty) from: trades by: sym})");
    }

    @Test
    void choicesBesideWhatIsNoSingleAggregateAreMadeBelow() {
        assertThat(TRADES.select(PX.wavg(QTY).as("x"), QTY.sumIf(FLAG).as("s"))
                        .where(ID.gt(1))
                        .orderBy("x")
                        .toRayfall())
                .isEqualTo("(select {from: (select {x: (+ (wavg qty px) 0.0) s: (sum c0) from:"
                        + " (select {qty: qty px: px c0: (if flag qty 0Nl) from: trades where: (> id 1)})}) asc: x})");
        assertThat(TRADES.select(ID, SYM.mode().as("m"), QTY.sumIf(FLAG).as("s"))
                        .orderBy(PX.desc())
                        .toRayfall())
                .isEqualTo("(select {id: id m: (mode sym) s: (sum c0) from:"
                        + " (select {px: px id: id sym: sym c0: (if flag qty 0Nl) from: trades}) desc: px})");
        assertThat(TRADES.select(PX.max().as("x"), QTY.sumIf(FLAG).as("s")).toRayfall())
                .isEqualTo("(select {x: (max px) s: (sum (if flag qty 0Nl)) from: trades})");
    }
}
