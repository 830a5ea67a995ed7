package io.rayforce.query;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Joins that servers make wrongly without a word, and the library therefore refuses or asks for in another way. */
class JoinGuardTest {

    private static void refused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(QueryException.class).hasMessageContainingAll(words);
    }

    @Test
    void joinKeysOfDifferentTypesAreNotJoined() {
        Table other = Table.named("other").withColumns(Column.str("sym"), Column.f64("id"));
        refused(() -> KNOWN.innerJoin(other).on("sym"), "SYM on the left", "STR on the right");
        refused(() -> KNOWN.antiJoin(other).on("id"), "I64", "F64");
        Table narrow = Table.named("other").withColumns(Column.i32("id"));
        assertThat(KNOWN.innerJoin(narrow).on("id").toRayfall()).isEqualTo("(inner-join ['id] trades other)");
        Table byDay = Table.named("other").withColumns(Column.date("ts"));
        refused(() -> KNOWN.asofJoin(byDay).asOf("ts"), "TIMESTAMP", "DATE");
    }

    @Test
    void columnsThatBothSidesOfAJoinHaveAreRefusedOrRenamed() {
        Table quotes = Table.named("quotes").withColumns(SYM, PX);
        refused(() -> KNOWN.leftJoin(quotes).on("sym").compile(), "[px]", "suffixes");
        assertThat(Table.named("a")
                        .withColumns(SYM, PX)
                        .leftJoin(quotes)
                        .on("sym")
                        .suffixes("_l", "_r")
                        .toRayfall())
                .isEqualTo("(left-join ['sym] (select {sym: sym px_l: px from: a}) (select {sym: sym px_r: px from:"
                        + " quotes}))");
        refused(() -> TRADES.leftJoin(quotes).on("sym").suffixes("_l", "_r"), "withColumns");
        assertThat(KNOWN.semiJoin(quotes).on("sym").toRayfall()).contains("anti-join");
    }

    @Test
    void unionsAreOfTheSameColumns() {
        Table other = Table.named("other").withColumns(PX, ID);
        Table same = Table.named("same").withColumns(ID, PX);
        refused(() -> same.unionAll(other), "same order", "[px, id]");
        assertThat(same.unionByName(other).toRayfall()).isEqualTo("(concat same other)");
        refused(() -> same.unionByName(KNOWN), "same columns");
        assertThat(same.unionByName(other)).isNotEqualTo(same.unionAll(same)).isEqualTo(same.unionByName(other));
    }

    @Test
    void keysOfUnknownTypesAreAskedForWithTheJoin() {
        Query<RayTable> join = TRADES.innerJoin(Table.named("ref")).on("sym").verifyKeys();
        assertThat(join.toRayfall())
                .isEqualTo("(list (select {sym: sym from: trades take: 0}) (select {sym: sym from: ref take: 0})"
                        + " (inner-join ['sym] trades ref))");
        RayTable symbols = RayTable.builder().column("sym", SymVector.of()).build();
        RayTable strings = RayTable.builder().column("sym", StrVector.of()).build();
        assertThat(join.result(RayList.of(symbols, symbols, symbols))).isEqualTo(symbols);
        refused(() -> join.result(RayList.of(symbols, strings, symbols)), "SYM on the left", "STR on the right");
        refused(() -> join.result(RayList.of(symbols, RayTable.builder().build(), symbols)), "not all there");
        refused(() -> join.result(symbols), "TABLE came back");
    }

    @Test
    void theTimeOfAnAsofJoinHasOneTypeAndOtherKeysAreIntegersOfAnyWidth() {
        Query<RayTable> join =
                TRADES.asofJoin(Table.named("q")).on("id").asOf("ts").verifyKeys();
        RayTable left = RayTable.builder()
                .column("id", I64Vector.of())
                .column("ts", I64Vector.of())
                .build();
        RayTable right = RayTable.builder()
                .column("id", I32Vector.of())
                .column("ts", I32Vector.of())
                .build();
        refused(() -> join.result(RayList.of(left, right, left)), "key ts");
    }

    @Test
    void aggregatesOfWindowsComeAfterTheColumnsAndHaveNamesOfTheirOwn() {
        WindowQuery window = TRADES.window().select(PX.avg().as("px"));
        RayTable clash = RayTable.builder()
                .column("id", I64Vector.of(1))
                .column("px", I64Vector.of(1))
                .build();
        assertThat(window.result(clash)).isEqualTo(clash);
        RayTable twice = RayTable.of(SymVector.of("px", "px"), java.util.List.of(I64Vector.of(1), I64Vector.of(2)));
        refused(() -> window.result(twice), "[px] were to come after", "[px, px] came back");
        refused(() -> window.result(RayTable.builder().build()), "[] came back");
        WindowJoinQuery join = TRADES.windowJoin(TRADES)
                .on("sym")
                .time("ts")
                .between(0, 1)
                .select(PX.min().as("lo"));
        refused(() -> join.result(clash), "[lo] were to come after");
    }
}
