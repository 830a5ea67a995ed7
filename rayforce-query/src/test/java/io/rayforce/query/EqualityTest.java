package io.rayforce.query;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.createTable;
import static io.rayforce.query.Dsl.dropTable;
import static io.rayforce.query.Dsl.evaluate;
import static io.rayforce.query.Dsl.param;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries are values: equal when they ask the same, and never changed by a step. */
class EqualityTest {

    private static final Table QUOTES = Table.named("quotes");

    private static Table inline() {
        return Table.of(RayTable.builder().column("id", I64Vector.of(1, 2)).build());
    }

    static Stream<Supplier<Object>> queries() {
        return Stream.of(
                () -> TRADES.select(ID, PX.times(QTY).sum().as("n"))
                        .where(SYM.in("a", "b"))
                        .by("sym")
                        .orderBy("n")
                        .limit(3),
                () -> TRADES.selectAll().with(PX.times(2).as("d")),
                () -> inline().select("id").distinct(),
                () -> TRADES.innerJoin(QUOTES).on("sym"),
                () -> TRADES.asofJoin(QUOTES).on("sym").asOf("ts"),
                () -> TRADES.windowJoin(QUOTES)
                        .on("sym")
                        .time(TS)
                        .between(0, 5)
                        .select(QTY.max().as("m")),
                () -> TRADES.window()
                        .partitionBy("sym")
                        .rows(2)
                        .select(QTY.sum().as("m")),
                () -> TRADES.pivot().rows("sym").columns("side").values("qty").sum(),
                () -> TRADES.unionAll(QUOTES),
                () -> TRADES.update().set(PX, 1).where(FLAG),
                () -> TRADES.delete().where(FLAG),
                () -> TRADES.insert().row(row -> row.set("id", 1)).counted(),
                () -> TRADES.insert().columns(I64Vector.of(1, 2)),
                () -> TRADES.upsert().keys("id").row(row -> row.set("id", 1)),
                () -> createTable("t").column("id", RayType.I64).ifNotExists(),
                () -> dropTable("t"),
                () -> TRADES.saveAs("copy"),
                () -> TRADES.where(ID.eq(param("id"))).bind("id", 3),
                () -> evaluate(call("til", 3)),
                () -> Fn.parse("(fn [x] x)"),
                () -> Dsl.when(FLAG).then(1).otherwise(0),
                () -> Table.of(Dsl.raw("(at x 1)")),
                () -> MutationResult.named("t"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whatAsksTheSameIsEqual(Supplier<Object> query) {
        assertThat(query.get())
                .isEqualTo(query.get())
                .hasSameHashCodeAs(query.get())
                .hasToString(query.get().toString());
    }

    @Test
    void whatAsksSomethingElseIsNot() {
        List<Object> all = queries().<Object>map(Supplier::get).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(TRADES.select(ID)).isNotEqualTo(TRADES.select(QTY));
        assertThat(TRADES.limit(1)).isNotEqualTo(TRADES.limit(2));
        assertThat(QTY.gt(1)).isNotEqualTo(QTY.gt(2)).isNotEqualTo(QTY.lt(1));
        assertThat(Column.i64("x")).isNotEqualTo(Column.f64("x")).isEqualTo(Column.i64("x"));
        assertThat(col("x")).isNotEqualTo(Column.i64("x"));
    }

    @Test
    void aStepChangesNothing() {
        Select base = TRADES.select(ID).where(ID.gt(1));
        String before = base.toRayfall();
        assertThat(Stream.of(
                        base.where(FLAG),
                        base.select("px"),
                        base.by("sym"),
                        base.orderBy("id"),
                        base.limit(1),
                        base.distinct()))
                .doesNotContain(base);
        assertThat(base.toRayfall()).isEqualTo(before);
        Update update = TRADES.update().set(PX, 1);
        assertThat(update.set(QTY, 2)).isNotEqualTo(update);
        assertThat(update.toRayfall()).isEqualTo("(update {px: 1.0 from: (quote trades)})");
        Insert insert = TRADES.insert().row(row -> row.set("id", 1));
        assertThat(insert.row(row -> row.set("id", 2))).isNotEqualTo(insert);
        assertThat(insert.toRayfall()).isEqualTo("(insert (quote trades) {id: 1})");
    }

    @Test
    void textsOfQueriesAreThoseOfTheirTrees() {
        assertThat(TRADES.select(ID)).hasToString("(select {id: id from: trades})");
        assertThat(TRADES.update()).asString().contains("sets nothing");
        assertThat(QTY.gt(param("x"))).asString().contains("parameters");
        assertThat(TRADES).hasToString("trades");
        assertThat(inline()).hasToString("the given table of 2 rows");
    }
}
