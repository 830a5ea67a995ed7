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
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.ConversionException;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What servers answer wrongly without a word, and the library therefore refuses or asks in another way. */
class GuardTest {

    private static void refused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(QueryException.class).hasMessageContainingAll(words);
    }

    @Test
    void columnsOfDifferentLengthsAreNotInserted() {
        refused(() -> TRADES.insert().columns(I64Vector.of(1, 2), F64Vector.of(1)), "column 0 has 2", "column 1 has 1");
        refused(() -> TRADES.insert().column("id", I64Vector.of(1)).column("px", F64Vector.of(1, 2)), "id", "px");
    }

    @Test
    void aNamedTableIsChangedInPlace() {
        assertThat(TRADES.update().set("px", 1.0).toRayfall()).contains("from: (quote trades)");
        assertThat(TRADES.delete().all().toRayfall()).contains("from: (quote trades)");
        assertThat(TRADES.insert().values(1).toRayfall()).startsWith("(insert (quote trades) ");
        assertThat(TRADES.upsert().keyColumns(1).values(1).toRayfall()).startsWith("(upsert (quote trades) ");
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
                .isEqualTo(
                        "(left-join ['sym] (select {sym: sym px_l: px from: a}) (select {sym: sym px_r: px from: quotes}))");
        refused(() -> TRADES.leftJoin(quotes).on("sym").suffixes("_l", "_r"), "withColumns");
        assertThat(KNOWN.semiJoin(quotes).on("sym").toRayfall()).contains("anti-join");
    }

    @Test
    void constantsBecomeTheColumnsType() {
        Update update = TRADES.update();
        assertThat(update.set(Column.i16("h"), 7).toRayfall()).contains("h: 7h");
        assertThat(update.set(Column.u8("u"), 7).toRayfall()).contains("u: 0x07");
        assertThat(KNOWN.update().set("px", 7).toRayfall()).contains("px: 7.0");
        assertThat(KNOWN.update().set("note", "x").toRayfall()).contains("note: \"x\"");
        assertThat(KNOWN.update().set("sym", "x").toRayfall()).contains("sym: (quote x)");
    }

    @Test
    void anExpressionThatWouldChangeAColumnsTypeIsCast() {
        assertThat(TRADES.update().set(Column.i32("n"), Column.i32("n").plus(1)).toRayfall())
                .contains("n: (as (quote I32) (+ n 1))");
        assertThat(TRADES.update().set(QTY, PX.times(2)).toRayfall()).contains("qty: (as (quote I64) (* px 2))");
        assertThat(TRADES.update().set(QTY, col("x")).toRayfall()).contains("qty: (as (quote I64) x)");
        assertThat(TRADES.update().set(PX, PX.times(2)).toRayfall()).contains("px: (* px 2)");
        assertThat(KNOWN.update().set("qty", col("qty").plus(1)).toRayfall()).contains("qty: (+ qty 1)");
        assertThat(KNOWN.update().set("qty", col("qty").times(col("px"))).toRayfall())
                .contains("qty: (as (quote I64) (* qty px))");
    }

    @Test
    void numbersThatWouldBeCutAreRefused() {
        assertThatThrownBy(() -> TRADES.update().set(Column.u8("u"), 300))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("300 does not fit into U8");
        Table narrow = Table.named("narrow").withColumns(Column.i32("i"));
        assertThatThrownBy(() ->
                        narrow.insert().row(row -> row.set("i", 9_999_999_999L)).compile())
                .isInstanceOf(ConversionException.class)
                .hasMessageContainingAll("column i", "row 0", "9999999999");
        assertThatThrownBy(() ->
                        narrow.insert().columns(I64Vector.of(1, 9_999_999_999L)).compile())
                .hasMessageContainingAll("row 1", "9999999999");
        assertThatThrownBy(() -> TRADES.update().set(QTY, Long.MIN_VALUE)).hasMessageContaining("null of I64");
        assertThatThrownBy(() -> TRADES.update().set(PX, Double.NaN)).hasMessageContaining("null of F64");
    }

    @Test
    void anUpsertHasAKeyThatTheRowsHave() {
        refused(() -> TRADES.upsert().values(1).compile(), "keys(…)");
        refused(() -> TRADES.upsert().keyColumns(0), "at least one");
        refused(() -> TRADES.upsert().keys(), "at least one");
        refused(() -> TRADES.upsert().keys("id").row(row -> row.set("px", 1.0)).compile(), "lack the key column id");
        refused(() -> TRADES.upsert().keys("id", "sym"), "withColumns", "keyColumns(2)");
        refused(() -> KNOWN.upsert().keys("id", "px"), "first of the table");
        assertThat(KNOWN.upsert()
                        .keys("sym", "id")
                        .row(row -> row.set("id", 1).set("sym", "a"))
                        .toRayfall())
                .isEqualTo("(upsert (quote trades) 2 {id: 1 sym: 'a})");
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
    void severalRowsNameEveryColumn() {
        Table known = Table.named("acc").withColumns(ID, PX, NOTE);
        assertThat(known.insert()
                        .row(row -> row.set("id", 1))
                        .row(row -> row.set("id", 2).set("px", 2.5))
                        .toRayfall())
                .isEqualTo("(insert (quote acc) {id: [1 2] px: [0Nf 2.5] note: (null null)})");
        assertThat(Table.named("acc")
                        .insert()
                        .column("id", I64Vector.of(1, 2))
                        .compile()
                        .toString())
                .as("a table, which a server refuses if columns are missing")
                .contains("id");
        refused(() -> TRADES.insert().columns(I64Vector.of()), "no rows");
        refused(() -> TRADES.insert().compile(), "no rows");
        refused(
                () -> TRADES.upsert()
                        .keys("id")
                        .row(row -> row.set("id", 1).set("px", 1.0))
                        .row(row -> row.set("id", 2))
                        .compile(),
                "only some set px");
    }

    @Test
    void choicesBesideCastsAndDatePartsMoveBelowTheGroups() {
        assertThat(TRADES.select(QTY.sum().where(TS.hour().gt(5)).as("x"))
                        .by("side")
                        .toRayfall())
                .isEqualTo(
                        "(select {x: (sum c0) from: (select {side: side c0: (if (> (hh ts) 5) qty 0Nl) from: trades}) by: side})");
        assertThat(TRADES.select(TS.cast(RayType.DATE).last().as("x"))
                        .by("side")
                        .toRayfall())
                .isEqualTo(
                        "(select {x: (last c0) from: (select {side: side c0: (as (quote DATE) ts) from: trades}) by: side})");
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
    void anUpdateHasAWhereOrGroups() {
        refused(() -> TRADES.update().set(QTY, 1).where(FLAG).by("side").compile(), "not both");
    }

    @Test
    void dataDictsCarrySymbolsAsTheyAreAndListsQuoteThem() {
        assertThat(TRADES.insert().row(row -> row.set("sym", sym("px"))).toRayfall())
                .contains("{sym: 'px}");
        assertThat(TRADES.insert().values(sym("px")).toRayfall()).contains("(list (quote px))");
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
    void anAggregateOfAnAggregateIsRefused() {
        refused(() -> PX.avg().sum(), "aggregate of an aggregate");
        refused(() -> QTY.sum().where(QTY.sum().gt(1)), "aggregate of an aggregate");
        refused(() -> QTY.wavg(PX.max()), "aggregate of an aggregate");
    }

    @Test
    void boundsAreNotNull() {
        refused(() -> SYM.between("", "a"), "null");
        refused(() -> col("x").between(io.rayforce.types.I64.NULL, 5), "null");
        assertThat(Column.i16("h").between(0, 100_000).toString()).isEqualTo("(and (>= h 0) (<= h 100000))");
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
    void mutationsSayWhichRows() {
        refused(() -> TRADES.delete().compile(), "all()");
        refused(() -> TRADES.delete().where(Dsl.noCondition()).compile(), "all()");
        refused(() -> TRADES.update().compile(), "sets nothing");
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
    void unionsAreOfTheSameColumns() {
        Table other = Table.named("other").withColumns(PX, ID);
        Table same = Table.named("same").withColumns(ID, PX);
        refused(() -> same.unionAll(other), "same order", "[px, id]");
        assertThat(same.unionByName(other).toRayfall()).isEqualTo("(concat same other)");
        refused(() -> same.unionByName(KNOWN), "same columns");
        assertThat(same.unionByName(other)).isNotEqualTo(same.unionAll(same)).isEqualTo(same.unionByName(other));
    }
}
