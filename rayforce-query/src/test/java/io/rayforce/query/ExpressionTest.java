package io.rayforce.query;

import static io.rayforce.query.Dsl.and;
import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.daysBetween;
import static io.rayforce.query.Dsl.evaluate;
import static io.rayforce.query.Dsl.fn;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.noCondition;
import static io.rayforce.query.Dsl.or;
import static io.rayforce.query.Dsl.raw;
import static io.rayforce.query.Dsl.timeBetween;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.F64;
import io.rayforce.types.RayType;
import io.rayforce.types.RayforceException;
import io.rayforce.types.text.Rayfall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    static List<Arguments> expressions() {
        return List.of(
                Arguments.of(QTY.plus(PX), "(+ qty px)"),
                Arguments.of(QTY.plus(1.5), "(+ qty 1.5)"),
                Arguments.of(QTY.minus(ID).times(2), "(* (- qty id) 2)"),
                Arguments.of(PX.minus(QTY), "(- px qty)"),
                Arguments.of(QTY.mod(7.5), "(% qty 7.5)"),
                Arguments.of(PX.dividedBy(QTY), "(/ px qty)"),
                Arguments.of(PX.div(QTY).div(2).div(0.5), "(/ (/ (/ px qty) 2) 0.5)"),
                Arguments.of(PX.intDiv(QTY), "(div px qty)"),
                Arguments.of(QTY.times(col("x")), "(* qty x)"),
                Arguments.of(col("x").plus("y"), "(+ x \"y\")"),
                Arguments.of(col("x").minus(LocalDate.of(2024, 1, 2)), "(- x 2024.01.02)"),
                Arguments.of(col("x").isTrue().and(col("y").isFalse()), "(and x (not y))"),
                Arguments.of(col("x").between(1, 5), "(and (>= x 1) (<= x 5))"),
                Arguments.of(col("x").like("a*"), "(like x \"a*\")"),
                Arguments.of(col("x").text().startsWith("a"), "(like x \"a*\")"),
                Arguments.of(NOTE.contains("[x]?"), "(like note \"*[[]x][?]*\")"),
                Arguments.of(NOTE.trim().substring(1, 2).length(), "(strlen (substr (trim note) 1 2))"),
                Arguments.of(NOTE.indexOf("b"), "(str-find note \"b\")"),
                Arguments.of(SYM.fillNull("z"), "(fill (quote z) sym)"),
                Arguments.of(DAY.minus(Duration.ofDays(2)), "(- day 2)"),
                Arguments.of(TS.plus(Duration.ofMillis(1)), "(+ ts 1000000)"),
                Arguments.of(TS.atZone(ZoneOffset.ofHours(2)), "(+ ts 7200000000000)"),
                Arguments.of(TS.year().plus(1), "(+ (yyyy ts) 1)"),
                Arguments.of(DAY.minus(DAY), "(- day day)"),
                Arguments.of(daysBetween(lit(LocalDate.of(2024, 1, 1)), DAY), "(- day 2024.01.01)"),
                Arguments.of(timeBetween(TS, TS), "(- ts ts)"),
                Arguments.of(QTY.least(ID), "(min qty id)"),
                Arguments.of(QTY.greatest(ID), "(max qty id)"),
                Arguments.of(and(), "true"),
                Arguments.of(or(noCondition(), FLAG), "flag"),
                Arguments.of(noCondition().not().and(FLAG), "flag"),
                Arguments.of(FLAG.and(FLAG).and(FLAG.or(FLAG)), "(and flag flag (or flag flag))"),
                Arguments.of(QTY.in(List.of(1, 2L)), "(in qty [1 2])"),
                Arguments.of(Column.i32("i").eq(5_000_000_000L), "(== i 5000000000)"),
                Arguments.of(Column.u8("u").in(1, 300), "(in u [1 300])"),
                Arguments.of(lit(F64.NULL), "0Nf"),
                Arguments.of(raw("(+ a 1)").gt(2), "(> (+ a 1) 2)"),
                Arguments.of(fn("x", "y").body(col("x").times(col("y"))).apply(QTY, 2), "((fn ['x 'y] (* x y)) qty 2)"),
                Arguments.of(
                        when(FLAG).then(1).when(QTY.gt(5)).then(QTY).otherwise(0), "(if flag 1 (if (> qty 5) qty 0))"),
                Arguments.of(when(FLAG).then(true).otherwise(FLAG.not()), "(if flag true (not flag))"),
                Arguments.of(when(FLAG).then(DAY).otherwise(LocalDate.of(2024, 1, 1)), "(if flag day 2024.01.01)"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionIsThisCode(Expr expression, String code) {
        assertThat(expression).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ - * / % div neg == != > >= < <= like and or not",
                "sum avg count min max first last med dev stddev pearson_corr",
                "row xbar ceil floor round rand",
                "in distinct reverse group take top bot remove filter find within sect except union raze ungroup",
                "diverse unify select update insert upsert where",
                "inner-join left-join asof-join window-join window-join1 asc desc xasc xdesc iasc idesc rank xrank",
                "at key value get map map-left map-right pmap fold fold-left fold-right scan scan-left scan-right",
                "apply alter modify til enlist list type as guid nil? date time timestamp",
                "read write show format print println ser de parse eval quote load resolve do if try return raise",
                "set let env dict table concat exit timeit .db.splayed.set .db.splayed.get .db.parted.get",
                "meta rc bin binr split"
            })
    void everyVerbOfTheLanguageIsCalledByItsName(String verbs) {
        assertThat(verbs.split(" ")).allSatisfy(verb -> {
            AnyExpr call = call(verb, col("x"), 1);
            assertThat(call).hasToString("(" + verb + " x 1)");
            assertThat(Rayfall.parse(call.toString())).isEqualTo(evaluate(call).compile());
        });
    }

    @Test
    void aLengthOfTimeIsAWholeNumberOfTheColumnsUnits() {
        assertThatThrownBy(() -> DAY.plus(Duration.ofHours(1)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("days");
        assertThatThrownBy(() -> Column.time("t").bucket(Duration.ofNanos(1))).hasMessageContaining("milliseconds");
        assertThatThrownBy(() -> TS.bucket(Duration.ZERO)).hasMessageContaining("1 or more");
        assertThatThrownBy(() -> TS.plus(Duration.ofSeconds(Long.MAX_VALUE))).hasMessageContaining("292 years");
        assertThatThrownBy(() ->
                        TRADES.windowJoin(TRADES).on("sym").time("ts").between(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("type, which is not known");
    }

    @Test
    void aZoneWhoseOffsetChangesIsRefused() {
        assertThatThrownBy(() -> TS.atZone(ZoneId.of("Europe/Paris"))).hasMessageContaining("changes with the season");
        assertThat(TS.atZone(ZoneId.of("UTC"))).hasToString("(+ ts 0)");
    }

    @Test
    void constantsOutsideTheirTypeAreRefused() {
        assertThatThrownBy(() -> TS.gt(Instant.MAX)).hasMessageContaining("TIMESTAMP");
        assertThatThrownBy(() -> DAY.gt(LocalDate.MAX)).hasMessageContaining("DATE");
        assertThatThrownBy(() -> QTY.cast(RayType.TABLE)).hasMessageContaining("TABLE");
    }

    @Test
    void functionsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Fn.parse("(+ 1 2)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("(fn [");
        assertThatThrownBy(() -> Fn.parse("(fn [x] ")).isInstanceOf(RayforceException.class);
        assertThatThrownBy(() -> raw("(+ 1")).isInstanceOf(RayforceException.class);
    }

    @Test
    void columnsTellTheirNamesAndTypes() {
        for (RayType type : RayType.values()) {
            if (type.isAtom()) {
                Column<?> column = Column.of("x", type);
                assertThat(column.name()).isEqualTo("x");
                assertThat(column.valueType()).contains(type);
            }
        }
        assertThat(col("x").valueType()).isEmpty();
        assertThatThrownBy(() -> Table.named("")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> ID.as("")).isInstanceOf(QueryException.class);
    }
}
