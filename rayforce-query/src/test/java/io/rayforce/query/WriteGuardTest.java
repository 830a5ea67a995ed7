package io.rayforce.query;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.sym;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.ConversionException;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Writes that servers do wrongly without a word, and the library therefore refuses or asks for in another way. */
class WriteGuardTest {

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
    void mutationsSayWhichRows() {
        refused(() -> TRADES.delete().compile(), "all()");
        refused(() -> TRADES.delete().where(Dsl.noCondition()).compile(), "all()");
        refused(() -> TRADES.update().compile(), "sets nothing");
    }

    @Test
    void rowsCanBeDeletedByACopyOfTheOthers() {
        assertThat(TRADES.delete().where(QTY.gt(5)).byCopying().toRayfall())
                .isEqualTo("(do (set trades (select {from: trades where: (not (> qty 5))})) (quote trades))");
        assertThat(TRADES.delete().all().byCopying().toRayfall())
                .isEqualTo("(do (set trades (select {from: trades take: 0})) (quote trades))");
        RayTable inline = RayTable.builder().column("id", I64Vector.of(1)).build();
        refused(() -> Table.of(inline).delete().byCopying(), "named table");
        refused(() -> TRADES.delete().byCopying().compile(), "all()");
    }
}
