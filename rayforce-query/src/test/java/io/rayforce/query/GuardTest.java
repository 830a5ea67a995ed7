package io.rayforce.query;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.evaluate;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.str;
import static io.rayforce.query.Dsl.sym;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Builtin;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What servers answer wrongly without a word, and the library therefore refuses or asks in another way. */
class GuardTest {

    private static void refused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(QueryException.class).hasMessageContainingAll(words);
    }

    @Test
    void aReplyWithOtherColumnsThanWereAskedForIsWithheld() {
        RayTable slid = RayTable.builder()
                .column("x", I64Vector.of(1))
                .column("id", I64Vector.of(100))
                .build();
        Select query = TRADES.select(col("nope").as("x"), ID, QTY);
        refused(() -> query.result(slid), "[x, id, qty] were asked for", "[x, id] came back");
    }

    @Test
    void aReplyWithAColumnOfAnotherTypeThanDeclaredIsWithheld() {
        RayTable texts = RayTable.builder().column("sym", StrVector.of("a")).build();
        refused(() -> TRADES.select(SYM).result(texts), "sym is STR", "takes it for SYM");
    }

    @Test
    void aReplyWithAColumnOfAnotherKindThanItsExpressionIsWithheld() {
        RayTable lists =
                RayTable.builder().column("x", RayList.of(I64.of(1), F64.of(2))).build();
        refused(() -> TRADES.select(QTY.fillNull(7).as("x")).result(lists), "x is LIST", "no kind of the I64");
        RayTable number = RayTable.builder().column("x", I64Vector.of(1)).build();
        refused(() -> TRADES.select(NOTE.upper().as("x")).result(number), "x is I64", "no kind of the STR");
        refused(() -> TRADES.select(DAY.max().as("x")).by("sym").result(keyed("x", number)), "no kind of the DATE");
        RayTable wider = RayTable.builder().column("x", F64Vector.of(1)).build();
        assertThat(TRADES.select(QTY.sum().as("x")).result(wider)).isEqualTo(wider);
    }

    private static RayTable keyed(String name, RayTable values) {
        return RayTable.builder()
                .column("sym", SymVector.of("a"))
                .column(name, values.column(0))
                .build();
    }

    @Test
    void theNameOfAFunctionIsNoColumn() {
        RayTable functions = RayTable.builder()
                .column("sum", RayList.of(new Builtin("sum", Builtin.Arity.UNARY)))
                .build();
        refused(() -> TRADES.select(Column.i64("sum")).result(functions), "sum is LIST", "takes it for I64");
    }

    @Test
    void aDeclaredTableThatHasOtherColumnsIsWithheld() {
        RayTable fewer = RayTable.builder().column("id", I64Vector.of(1)).build();
        refused(() -> KNOWN.select().result(fewer), "were asked for", "[id] came back");
        refused(() -> KNOWN.selectAll().with(PX.times(2).as("x")).result(fewer), "were asked for");
    }

    @Test
    void columnsWithoutRowsHaveTheTypeThatWasAskedFor() {
        RayTable untold = RayTable.builder()
                .column("id", I64Vector.of())
                .column("x", RayList.of())
                .column("y", RayList.of())
                .build();
        Select query = TRADES.select(ID, NOTE.upper().as("x"), col("y"));
        assertThat(query.result(untold).column("x")).isEqualTo(StrVector.of());
        assertThat(query.result(untold).column("y")).isEqualTo(RayList.of());
    }

    @Test
    void columnsThatComeBackInAnotherOrderArePutInTheirOwn() {
        RayTable mixed = RayTable.builder()
                .column("n", I64Vector.of(1))
                .column("sym", SymVector.of("a"))
                .build();
        assertThat(TRADES.select(SYM, count().as("n")).by(SYM).result(mixed).columnNames())
                .containsExactly("sym", "n");
    }

    @Test
    void whatIsNoTableIsNoResultOfASelect() {
        refused(() -> TRADES.select(ID).result(I64Vector.of(1)), "I64_VECTOR came back");
    }

    @Test
    void aMissingColumnOfAKnownTableIsNotSent() {
        refused(() -> KNOWN.select("nope").compile(), "no column nope", "[id, sym");
        refused(() -> KNOWN.where(col("nope").eq(1)).compile(), "nope");
        refused(() -> KNOWN.by("nope").compile(), "nope");
        refused(() -> KNOWN.update().set(PX, col("nope")).compile(), "nope");
        refused(() -> KNOWN.delete().where(col("nope").eq(1)).compile(), "nope");
        refused(() -> KNOWN.insert().row(row -> row.set("nope", 1)).compile(), "nope");
        refused(() -> KNOWN.innerJoin(TRADES).on("nope"), "nope");
        refused(() -> KNOWN.pivot().rows("sym").columns("nope").values("qty").sum(), "nope");
    }

    @Test
    void aColumnOfAnotherTypeThanKnownIsNotSent() {
        refused(() -> KNOWN.select(Column.i64("px")).compile(), "px of trades is F64", "takes it for I64");
    }

    @Test
    void aSymbolConstantIsNeverReadAsAColumn() {
        assertThat(TRADES.where(SYM.eq("side")).toRayfall()).contains("(== sym (quote side))");
        assertThat(TRADES.select(sym("px").as("x")).toRayfall()).contains("x: (quote px)");
        assertThat(TRADES.where(SYM.in("px", "side")).toRayfall()).contains("(in sym ['px 'side])");
        assertThat(TRADES.select(when(FLAG).then(SYM).otherwise("px").as("x")).toRayfall())
                .contains("(if flag sym (quote px))");
    }

    @Test
    void aTextByItselfIsNoProgram() {
        refused(() -> evaluate(str("(del trades)")).compile(), "program text");
        assertThat(evaluate(lit(1).plus(2)).toRayfall()).isEqualTo("(+ 1 2)");
    }

    @Test
    void aLimitIsAClauseAndNotTheVerbThatCycles() {
        assertThat(TRADES.limit(100).toRayfall()).isEqualTo("(select {from: trades take: 100})");
    }

    @Test
    void setsAreOfTheColumnsOwnType() {
        assertThat(NOTE.in("x").toString()).contains("\"x\"");
        assertThat(SYM.in("x").toString()).isEqualTo("(in sym ['x])");
        refused(() -> SYM.in(StrVector.of("x")), "never equals");
        refused(() -> DAY.in(I64Vector.of(1)), "never equals");
        refused(() -> col("sym").in("x"), "symbols or strings");
        assertThat(PX.in(I64Vector.of(20)).toString()).isEqualTo("(in px [20])");
    }

    @Test
    void aNullInASetStandsForANull() {
        assertThat(SYM.in("a", "").toString()).isEqualTo("(or (in sym ['a]) (nil? sym))");
        assertThat(SYM.in("").toString()).isEqualTo("(nil? sym)");
        assertThat(SYM.notIn("a", "").toString()).isEqualTo("(not-in sym ['a])");
        assertThat(SYM.notIn("").toString()).isEqualTo("(not (nil? sym))");
    }

    @Test
    void clauseNamesAreNoResultColumns() {
        for (String name : Reserved.IN_SELECT) {
            refused(() -> TRADES.select(ID.as(name)), name, ".as(");
        }
        assertThat(TRADES.update().set("take", 1).toRayfall()).contains("take: 1");
        refused(() -> TRADES.update().set("from", 1), "from");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        refused(() -> TRADES.select(ID, QTY.as("id")), "two result columns are named id");
        refused(() -> TRADES.update().set(PX, 1).set(PX, 2), "px");
        refused(() -> TRADES.select(QTY.sum().as("sym")).by("sym").compile(), "sym");
    }

    @Test
    void branchesOfAChoiceBecomeOneType() {
        assertThat(when(FLAG).then(Column.i32("i")).otherwise(QTY).toString())
                .isEqualTo("(if flag (as (quote I64) i) qty)");
        assertThat(when(FLAG).then(PX).otherwise(QTY).toString()).isEqualTo("(if flag px (as (quote F64) qty))");
        assertThat(when(FLAG).then("a").otherwise("b").toString()).isEqualTo("(as (quote STR) (if flag \"a\" \"b\"))");
        assertThat(when(FLAG).then(DAY).otherwiseNull().toString()).isEqualTo("(if flag day 0Nd)");
        assertThat(when(FLAG).then(1.5).otherwise(2).toString()).isEqualTo("(if flag 1.5 2.0)");
        assertThat(when(FLAG).then(col("x")).otherwise(DAY).toString()).isEqualTo("(if flag x day)");
        refused(() -> when(FLAG).then(col("x")).otherwiseNull(), "not known");
        refused(() -> when(FLAG).then(lit(1).cast(RayType.I64)).otherwise(SYM), "one kind");
    }

    @Test
    void constantsOfAnotherKindThanAKnownColumnAreRefused() {
        refused(() -> KNOWN.where(col("qty").eq("x")).compile(), "I64 is compared with STR");
        refused(() -> KNOWN.where(col("sym").eq(5)).compile(), "SYM is compared with I64");
        refused(() -> KNOWN.where(col("day").gt(5)).compile(), "DATE");
        refused(() -> KNOWN.delete().where(col("qty").ne("x")).compile(), "STR");
        assertThat(KNOWN.where(col("sym").eq("x"), col("px").gt(1)).toRayfall()).contains("(== sym \"x\")");
    }

    @Test
    void boundsAreNotNull() {
        refused(() -> SYM.between("", "a"), "null");
        refused(() -> col("x").between(io.rayforce.types.I64.NULL, 5), "null");
        assertThat(Column.i16("h").between(0, 100_000).toString()).isEqualTo("(and (>= h 0) (<= h 100000))");
    }

    @Test
    void functionsByNameTakeTablesAndVectors() {
        assertThat(evaluate(call("xkey", TRADES, sym("id"))).toRayfall()).isEqualTo("(xkey trades (quote id))");
        assertThat(evaluate(call("til", 3)).toRayfall()).isEqualTo("(til 3)");
        assertThat(evaluate(call("sum", I64Vector.of(1, 2))).toRayfall()).isEqualTo("(sum [1 2])");
        assertThat(Table.of(Dsl.raw("(at all 0)")).select("id").toRayfall())
                .isEqualTo("(select {id: id from: (at all 0)})");
    }

    @Test
    void aCallOfAnUnknownFunctionIsAnErrorAndNoData() {
        assertThat(evaluate(call("count", call("mine", 1, 3))).toRayfall()).isEqualTo("((fn [] (count (mine 1 3))))");
        assertThat(evaluate(call("count", call("til", 3))).toRayfall()).isEqualTo("(count (til 3))");
        assertThat(evaluate(call("mine", 3)).toRayfall()).isEqualTo("(mine 3)");
    }

    @Test
    void theEmptySymbolIsWrittenSoThatItReadsBack() {
        Select select = TRADES.select(SYM.firstIf(FLAG).as("x"), sym("").as("y"));
        assertThat(select.toRayfall())
                .isEqualTo("(select {x: (first c0) y: ' from: (select {c0: (if flag sym ') from: trades})})");
        assertThat(Rayfall.parse(select.toRayfall())).isEqualTo(select.compile());
    }
}
