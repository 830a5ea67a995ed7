package io.rayforce.query;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.createTable;
import static io.rayforce.query.Dsl.dropTable;
import static io.rayforce.query.Dsl.param;
import static io.rayforce.query.Dsl.sym;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.ConversionException;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sym;
import io.rayforce.types.TableSchema;
import io.rayforce.types.U8;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementTest {

    private enum Side {
        BUY
    }

    private static RayTable table() {
        return RayTable.builder().column("id", I64Vector.of(1)).build();
    }

    @Test
    void updatesOfSeveralColumnsAndConditions() {
        assertThat(TRADES.update()
                        .set(PX, PX.times(1.1))
                        .set("flag", true)
                        .where(SYM.eq("AAPL"))
                        .where(ID.gt(1), FLAG)
                        .toRayfall())
                .isEqualTo("(update {px: (* px 1.1) flag: true from: (quote trades)"
                        + " where: (and (== sym (quote AAPL)) (> id 1) flag)})");
    }

    @Test
    void updatesTakeEveryKindOfConstant() {
        UUID key = new UUID(1, 2);
        assertThat(TRADES.update()
                        .set(DAY, LocalDate.of(2024, 1, 2))
                        .set(TS, Instant.parse("2024-01-02T00:00:00Z"))
                        .set(Column.time("t"), LocalTime.of(9, 30))
                        .set(Column.timespan("d"), Duration.ofDays(1))
                        .set(Column.guid("g"), key)
                        .set(FLAG, FLAG.not())
                        .set(Column.guid("h"), Column.guid("g"))
                        .set(NOTE, NOTE.upper())
                        .toRayfall())
                .isEqualTo("(update {day: 2024.01.02 ts: 2024.01.02D00:00:00.000000000 t: 09:30:00.000"
                        + " d: 1D00:00:00.000000000 g: (as 'GUID \"00000000-0000-0001-0000-000000000002\")"
                        + " flag: (not flag) h: g note: (upper note) from: (quote trades)})");
    }

    @Test
    void nullsAreSetByTheColumnsType() {
        assertThat(TRADES.update().setNull(DAY).setNull(SYM).toRayfall())
                .contains("day: 0Nd")
                .contains("sym: '");
        assertThatThrownBy(() -> TRADES.update().setNull(FLAG)).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> TRADES.update().setNull(col("x"))).isInstanceOf(QueryException.class);
        assertThat(TRADES.insert().row(row -> row.set(ID, 1).setNull(PX)).toRayfall())
                .contains("{id: 1 px: 0Nf}");
    }

    @Test
    void rowsTakeEveryKindOfCell() {
        assertThat(TRADES.insert()
                        .row(row -> row.set("i", 1)
                                .set("s", "text")
                                .set("e", Side.BUY)
                                .set("b", true)
                                .set("u", U8.of(7))
                                .set("o", LocalDateTime.of(2024, 1, 2, 0, 0).atOffset(ZoneOffset.UTC))
                                .set("f", 0.1f)
                                .set("k", sym("x")))
                        .toRayfall())
                .isEqualTo("(insert (quote trades) {i: 1 s: 'text e: 'BUY b: true u: 0x07"
                        + " o: 2024.01.02D00:00:00.000000000 f: 0.1 k: 'x})");
    }

    @Test
    void whatIsNoCellIsRefused() {
        Insert insert = TRADES.insert();
        assertThatThrownBy(
                        () -> insert.row(row -> row.set("x", LocalDateTime.MIN)).compile())
                .hasMessageContaining("without a zone");
        assertThatThrownBy(() -> insert.row(row -> row.set("x", (byte) 1)).compile())
                .hasMessageContaining("signed");
        assertThatThrownBy(() -> insert.row(row -> row.set("x", new Object())).compile())
                .hasMessageContaining("no Rayforce value");
        assertThatThrownBy(() -> insert.values(col("px")).compile()).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> insert.values(I64Vector.of(1))).hasMessageContaining("columns(…)");
        assertThatThrownBy(() -> insert.row(row -> row.set("x", 1).set("x", 2))).hasMessageContaining("twice");
        assertThatThrownBy(() -> insert.row(row -> row.set(Column.time("t"), LocalTime.ofNanoOfDay(1))))
                .hasMessageContaining("millisecond");
    }

    @Test
    void rowsAreGivenInOneWay() {
        Insert values = TRADES.insert().values(1);
        assertThatThrownBy(() -> values.row(row -> row.set("id", 1))).hasMessageContaining("already");
        assertThatThrownBy(() -> values.values(2)).hasMessageContaining("already");
        assertThatThrownBy(() -> values.column("id", I64Vector.of(1))).hasMessageContaining("already");
        assertThatThrownBy(() -> TRADES.insert().table(table().slice(0, 0))).hasMessageContaining("no rows");
    }

    @Test
    void valuesByPositionFitTheColumns() {
        Table known = Table.named("t").withColumns(ID, Column.i32("n"), NOTE);
        assertThat(known.insert().values(1, 2, "x").toRayfall()).isEqualTo("(insert (quote t) (list 1 2i \"x\"))");
        assertThatThrownBy(() -> known.insert().values(1, 2).compile())
                .hasMessageContaining("2 values for the 3 columns");
        assertThatThrownBy(() -> known.insert().values(1, 2.5, "x").compile()).isInstanceOf(ConversionException.class);
        assertThat(known.insert()
                        .columns(I64Vector.of(1), I64Vector.of(2), io.rayforce.types.SymVector.of("x"))
                        .compile())
                .asString()
                .contains("i32[2]");
    }

    @Test
    void moreColumnsThanACallTakesAreGivenByName() {
        Object[] values = IntStream.range(0, 65).boxed().toArray();
        Column<?>[] columns =
                IntStream.range(0, 65).mapToObj(i -> Column.i64("k" + i)).toArray(Column<?>[]::new);
        assertThat(Table.named("wide")
                        .withColumns(columns)
                        .insert()
                        .values(values)
                        .toRayfall())
                .startsWith("(insert (quote wide) {k0: 0 k1: 1 ");
        assertThatThrownBy(() -> Table.named("wide").insert().values(values).compile())
                .hasMessageContaining("64 columns");
    }

    @Test
    void insertedRowsAreCountedOnRequest() {
        Insert counted = TRADES.insert().values(1).counted();
        MutationResult result = counted.result(RayList.of(I64.of(2), Sym.of("trades"), I64.of(5)));
        assertThat(result.inserted()).hasValue(3);
        assertThat(result.tableName()).isEqualTo("trades");
        assertThatThrownBy(() -> counted.result(Sym.of("trades"))).hasMessageContaining("two counts");
        assertThatThrownBy(() -> Table.of(table()).insert().counted()).hasMessageContaining("named table");
        assertThat(TRADES.insert().values(1).result(Sym.of("trades")).inserted())
                .isEmpty();
    }

    @Test
    void namedTablesAnswerTheirNameAndInlineOnesTheChangedTable() {
        MutationResult named = TRADES.delete().all().result(Sym.of("trades"));
        assertThat(named.tableName()).isEqualTo("trades");
        assertThatThrownBy(named::table).isInstanceOf(QueryException.class);
        MutationResult inline = Table.of(table()).delete().all().result(table());
        assertThat(inline.table()).isEqualTo(table());
        assertThatThrownBy(inline::tableName).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Table.of(table()).delete().all().result(Sym.of("x")))
                .hasMessageContaining("came back");
        assertThat(named).isNotEqualTo(inline).hasToString("trades");
    }

    @Test
    void tablesAreMadeAndSavedAndDropped() {
        Query<Table> create = createTable("t").column("id", RayType.I64).column(SYM);
        assertThat(create.result(Sym.of("t"))).isEqualTo(Table.named("t").withColumns(ID, SYM));
        assertThat(create.compile()).asString().contains("set");
        assertThat(TRADES.saveAs("copy").toRayfall()).isEqualTo("(do (set copy trades) (quote copy))");
        assertThat(KNOWN.select(ID)
                        .saveAs("copy")
                        .result(Sym.of("copy"))
                        .columns()
                        .orElseThrow())
                .containsExactly(ID);
        assertThat(dropTable("t").result(I64.of(0)).tableName()).isEqualTo("t");
        assertThatThrownBy(() -> createTable("t").compile()).hasMessageContaining("no columns");
        assertThatThrownBy(() -> createTable(".sys")).hasMessageContaining("reserved");
        assertThatThrownBy(() -> dropTable("")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> createTable("t").column(ID).column(ID)).hasMessageContaining("two columns");
        assertThatThrownBy(() -> createTable("t").column("x", RayType.TABLE)).hasMessageContaining("TABLE");
    }

    @Test
    void aDeclaredTableIsMadeWithItsColumns() {
        Table known = Table.named("t").withColumns(ID, SYM);

        assertThat(known.create()).isEqualTo(createTable("t").column(ID).column(SYM));
        assertThat(known.create().result(Sym.of("t"))).isEqualTo(known);
        assertThatThrownBy(() -> Table.named("t").create().compile()).hasMessageContaining("no columns");
        assertThatThrownBy(() -> known.where(ID.gt(1)).asTable().create())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("saveAs");
    }

    @Test
    void columnsCanBeDeclaredByASchema() {
        Table known = TRADES.withColumns(TableSchema.builder()
                .column("id", RayType.I64)
                .column("l", RayType.LIST)
                .build());
        assertThat(known.columns().orElseThrow()).containsExactly(ID, Column.any("l"));
        assertThat(TRADES.columns()).isEmpty();
    }

    @Test
    void parametersGetTheirValuesWhenTheQueryIsRun() {
        Select query = TRADES.where(SYM.eq(param("sym")), QTY.gt(param("min")));
        Query<RayTable> bound = query.bind("sym", "AAPL").bind("min", 5);
        assertThat(bound.toRayfall()).isEqualTo("(select {from: trades where: (and (== sym (quote AAPL)) (> qty 5))})");
        assertThat(bound.bind("min", 6).toRayfall()).contains("(> qty 6)");
        assertThatThrownBy(query::compile).hasMessageContaining("parameter sym").hasMessageContaining("bind(");
        assertThatThrownBy(() -> query.bind("sym", "a").compile()).hasMessageContaining("parameter min");
        assertThatThrownBy(() -> query.bind("sym", 5).compile()).isInstanceOf(ConversionException.class);
        assertThat(TRADES.delete().where(ID.eq(param("id"))).bind("id", 1).toRayfall())
                .contains("(== id 1)");
        assertThat(TRADES.update().set(PX, param("px")).bind("px", 2).toRayfall())
                .contains("px: 2.0");
    }

    @Test
    void parametersOfQueriesInsideAreBoundToo() {
        Select inner = TRADES.select(SYM).where(QTY.gt(param("min")));
        Select outer = Table.named("ref")
                .where(SYM.in(inner))
                .asTable()
                .innerJoin(inner)
                .on("sym")
                .select("sym");
        assertThat(outer.bind("min", 7).toRayfall()).contains("(> qty 7)").doesNotContain("param");
    }

    @Test
    void columnsOfRowsKeepOneType() {
        assertThatThrownBy(() -> TRADES.insert()
                        .row(row -> row.set("x", 1))
                        .row(row -> row.set("x", "a"))
                        .compile())
                .isInstanceOf(ConversionException.class)
                .hasMessageContainingAll("column x", "row 1");
        assertThat(TRADES.upsert()
                        .keys("id")
                        .row(row -> row.set("id", 1).set("px", 1.0))
                        .row(row -> row.set("id", 2).set("px", 2))
                        .toRayfall())
                .isEqualTo("(upsert (quote trades) (quote id) {id: [1 2] px: [1.0 2.0]})");
    }

    @Test
    void columnsByNameFitTheTable() {
        Table known = Table.named("t").withColumns(Column.i32("n"), PX);
        assertThat(known.insert().column("n", I64Vector.of(1, 2)).toRayfall())
                .isEqualTo("(insert (quote t) {n: [1i 2i] px: (null null)})");
        assertThatThrownBy(() -> known.insert().column("n", F64Vector.of(1.5)).compile())
                .isInstanceOf(ConversionException.class);
    }
}
