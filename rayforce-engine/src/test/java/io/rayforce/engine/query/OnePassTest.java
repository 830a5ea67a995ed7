package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.engine.Engine;
import io.rayforce.engine.EngineOptions;
import io.rayforce.query.RemoteException;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that one pass over the rows answers have the answers of those that are evaluated clause after clause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePassTest {

    private static final int ROWS = 150_000;
    private static final String SOME = "where: (and (> x 0.25) (!= k 7))";
    private static final String NONE = "where: (> x 1000)";

    private final Engine engine = Engine.create();

    @BeforeAll
    void define() {
        SplittableRandom random = new SplittableRandom(5);
        engine.define(
                "t",
                RayTable.builder()
                        .column(
                                "s",
                                SymVector.of(IntStream.range(0, ROWS)
                                        .mapToObj(row -> random.nextInt(9) == 0 ? "" : "s" + random.nextInt(50))
                                        .toArray(String[]::new)))
                        .column("k", I64Vector.wrap(random.longs(ROWS, -20, 20).toArray()))
                        .column("d", I32Vector.wrap(random.ints(ROWS, 0, 9).toArray()))
                        .column("v", I64Vector.wrap(random.longs(ROWS, -99, 99).toArray()))
                        // Quarters add up exactly in any order.
                        .column(
                                "x",
                                F64Vector.wrap(random.longs(ROWS, -8, 8)
                                        .mapToDouble(n -> n == 3 ? Double.NaN : n / 4.0)
                                        .toArray()))
                        .build());
        engine.execute("(set u (table [k w] (list (- (til 30) 10) (* 0.5 (til 30)))))");
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private RayTable table(String program) {
        return (RayTable) engine.execute(program);
    }

    /** Groups rows by the column {@code s} and, so that it takes the clauses in turn, by a key that has to be calculated. */
    private RayTable inTurn(String rows, String columns) {
        return table("(select {from: " + rows + " by: {s: s zero: (* 0 k)} " + columns + "})")
                .drop("zero");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: (sum v)",
                "a: (count v) b: (avg x) c: (avg v)",
                "a: (- (max v) (min d)) b: (max x) c: (min x)",
                "a: (sum (* v x)) b: (+ 1 (sum (and (> v 3) (< x 1))))",
                "v: (sum v) x: (sum v)",
                "a: (sum v) b: (first x) c: (med v)",
                "a: (sum v) b: (* 2 a) c: 5",
                "a: (sum (* 2 v)) b: v",
                "a: (sum (+ (* v x) (* (- v x) (* v v)))) b: (max (- (* v v) (+ v k))) c: (min (* (+ x v) (- x k)))"
            })
    void groupsAreThoseOfTheClausesInTurn(String columns) {
        for (String where : List.of("", SOME, NONE)) {
            String rows = "(select {from: t " + where + "})";
            assertThat(table("(select {from: t " + where + " by: s " + columns + "})"))
                    .as(where)
                    .isEqualTo(inTurn(rows, columns));
            assertThat(table("(select {from: t " + where + " by: {s: s k: k d: d} " + columns + "})"))
                    .as(where)
                    .isEqualTo(table("(select {from: " + rows + " by: {s: s k: (+ k 0) d: d} " + columns + "})"));
        }
    }

    @Test
    void withoutGroupsThereIsOneRow() {
        String columns = "n: (count v) total: (sum (* v x)) spread: (- (max v) (min v)) twice: (* 2 n)";
        for (String where : List.of("", SOME, NONE)) {
            RayTable rows = table("(select {from: t " + where + "})");
            engine.define("r", rows);
            RayTable answer = table("(select {from: t " + where + " " + columns + "})");
            assertThat(answer.rowCount()).as(where).isEqualTo(1);
            assertThat(answer.column("n").at(0)).isEqualTo(I64.of(rows.rowCount()));
            assertThat(answer.column("twice").at(0)).isEqualTo(I64.of(2L * rows.rowCount()));
            assertThat(answer.column("total").at(0)).isEqualTo(engine.execute("(sum (* (at r 'v) (at r 'x)))"));
            RayValue spread = rows.rowCount() == 0 ? I64.NULL : engine.execute("(- (max (at r 'v)) (min (at r 'v)))");
            assertThat(answer.column("spread").at(0)).isEqualTo(spread);
        }
    }

    @Test
    void aColumnMadeBeforeHidesThatOfTheTable() {
        assertThat(table("(select {from: t v: (sum x) b: (sum v)})").column("b").at(0))
                .isEqualTo(table("(select {from: t v: (sum x)})").column("v").at(0));
    }

    @Test
    void takesARowOfAggregates() {
        assertThat(table("(select {from: t a: (sum v) take: 0})").rowCount()).isZero();
        assertThat(table("(select {from: t a: (sum v) take: 5})").rowCount()).isEqualTo(1);
    }

    @Test
    void joinedRowsAreAggregatedWithoutTheJoinedTable() {
        String join = "(inner-join [k] t u)";
        engine.execute("(set j (select {from: " + join + "}))");
        assertThat(table("(select {from: " + join + " where: (> v 0) by: s a: (sum w) b: (max (* w v))})"))
                .isEqualTo(inTurn("(select {from: j where: (> v 0)})", "a: (sum w) b: (max (* w v))"));
        assertThat(table("(select {from: " + join + " a: (sum w)})").column("a").at(0))
                .isInstanceOf(F64.class)
                .isEqualTo(engine.execute("(sum (at j 'w))"));
    }

    @Test
    void constantsFromOutsideCount() {
        assertThat(engine.execute("((fn [y] (at (select {from: t where: (> v y) a: (sum (* v y))}) 'a)) 50)"))
                .isEqualTo(table("(select {from: t where: (> v 50) a: (sum (* v 50))})")
                        .column("a"));
    }

    @Test
    void faultsAreThoseOfTheClausesInTurn() {
        assertThatThrownBy(() -> engine.execute("(select {from: t by: s a: (sum s)})"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("type"));
        assertThatThrownBy(() -> engine.execute("(select {from: t where: (+ v 1) by: s a: (sum v)})"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("type"));
        assertThatThrownBy(() -> engine.execute("(select {from: t by: nothing a: (sum v)})"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("schema"));
    }

    @Test
    void whatIsKeptForTheGroupsCountsAsMadeAtOnce() {
        try (Engine limited = Engine.create(EngineOptions.DEFAULT.memoryLimit(600))) {
            limited.define("t", engine.table("t"));
            assertThat(limited.execute("(select {from: t a: (sum v)})"))
                    .isEqualTo(engine.execute("(select {from: t a: (sum v)})"));
            assertThatThrownBy(() -> limited.execute("(select {from: t by: k a: (sum v)})"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            error -> assertThat(error.code()).isEqualTo("limit"));
        }
    }
}
