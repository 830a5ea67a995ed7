package io.rayforce.query;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.key;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.junit.jupiter.api.Test;

class JoinTest {

    private static final Table REF = Table.named("ref").withColumns(Column.sym("code"), Column.i64("lot"));

    @Test
    void keysOfOtherNamesAreRenamedOnTheRight() {
        assertThat(TRADES.leftJoin(REF).on(key("sym", "code")).toRayfall())
                .isEqualTo("(left-join ['sym] trades (select {sym: code lot: lot from: ref}))");
        assertThatThrownBy(() -> TRADES.leftJoin(Table.named("ref")).on(key("sym", "code")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("withColumns");
    }

    @Test
    void keysAreGivenAndNotTwice() {
        assertThatThrownBy(() -> TRADES.innerJoin(REF).on(new String[0])).hasMessageContaining("at least one key");
        assertThatThrownBy(() -> TRADES.innerJoin(REF).on("lot", "lot")).hasMessageContaining("twice");
        assertThat(TRADES.fullJoin(Table.named("x")).on(SYM, ID).toRayfall())
                .isEqualTo("(full-join ['sym 'id] trades x)");
    }

    @Test
    void theColumnsOfAJoinAreKnownIfThoseOfItsSidesAre() {
        Join join = Table.named("a").withColumns(SYM, ID).leftJoin(REF).on(key("sym", "code"));
        assertThat(join.asTable().columns().orElseThrow()).containsExactly(SYM, ID, Column.i64("lot"));
        assertThatThrownBy(() -> join.select("nope").compile()).hasMessageContaining("no column nope");
        assertThat(join.select("lot").toRayfall()).startsWith("(select {lot: lot from: (left-join ");
    }

    @Test
    void aColumnIsRenamedWhereAllAreKnown() {
        assertThat(REF.rename("lot", "size").toRayfall()).isEqualTo("(select {code: code size: lot from: ref})");
        assertThatThrownBy(() -> REF.rename("nope", "x")).hasMessageContaining("no column nope");
        assertThatThrownBy(() -> REF.rename("lot", "code")).hasMessageContaining("two result columns");
        assertThatThrownBy(() -> TRADES.rename("px", "x")).hasMessageContaining("withColumns");
    }

    @Test
    void aWindowJoinIsCompleteAndCountsByItsTime() {
        WindowJoin join = TRADES.windowJoin(Table.named("q")).on("sym").time(TS).between(-5, 5);
        assertThat(join.select(count().as("n")).toRayfall()).endsWith("{n: (count ts)})");
        assertThatThrownBy(() -> TRADES.windowJoin(Table.named("q")).select(count().as("n")))
                .hasMessageContaining("on(…), time(…) and between(…)");
        assertThatThrownBy(() -> join.between(5, -5)).hasMessageContaining("lower bound");
        assertThatThrownBy(() -> join.select(PX.median().as("m"))).hasMessageContaining("alone, not by (med px)");
        assertThatThrownBy(() -> join.select()).hasMessageContaining("at least one aggregate");
        assertThatThrownBy(() -> KNOWN.windowJoin(Table.named("q"))
                        .on("sym")
                        .time("ts")
                        .between(0, 1)
                        .select(QTY.max().as("px")))
                .hasMessageContaining("left side has a column px");
    }

    @Test
    void windowsAggregatePlainColumns() {
        assertThat(TRADES.window().partitionBy("sym").select(count().as("n")).toRayfall())
                .isEqualTo("(window {from: trades part: ['sym] frame: 'whole funcs: {n: (count sym)}})");
        assertThatThrownBy(() -> TRADES.window().select(QTY.times(2).max().as("m")))
                .hasMessageContaining("selectAll().with");
        assertThatThrownBy(() -> TRADES.window().rows(0)).isInstanceOf(QueryException.class);
        WindowQuery known = KNOWN.window().partitionBy("sym").select(QTY.max().as("m"));
        assertThat(known.asTable().columns().orElseThrow()).hasSize(10);
        RayTable dropped = RayTable.builder().column("m", I64Vector.of(1)).build();
        assertThatThrownBy(() -> known.result(dropped)).hasMessageContaining("were asked for");
    }

    @Test
    void aPivotHasRowsColumnsAndValues() {
        assertThatThrownBy(() -> TRADES.pivot().rows("sym").sum()).hasMessageContaining("columns(…)");
        assertThatThrownBy(() ->
                        KNOWN.pivot().rows("sym").columns("note").values("qty").sum())
                .hasMessageContaining("cast note to symbols");
    }

    @Test
    void unionsHaveTheSameColumns() {
        assertThatThrownBy(() -> KNOWN.unionAll(REF)).hasMessageContaining("same columns in the same order");
        assertThat(KNOWN.unionAll(KNOWN).where(ID.gt(1)).toRayfall())
                .isEqualTo("(select {from: (union-all trades trades) where: (> id 1)})");
    }

    @Test
    void joinsAreOperandsOfJoins() {
        Table a = Table.named("a");
        assertThat(a.innerJoin(Table.named("b"))
                        .on("k")
                        .leftJoin(Table.named("c").where(ID.gt(1)))
                        .on("k")
                        .toRayfall())
                .isEqualTo("(left-join ['k] (inner-join ['k] a b) (select {from: c where: (> id 1)}))");
    }
}
