package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.Snippets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that the Java compiler finds. */
class DoesNotCompileTest {

    private static final String HEAD = """
        import static io.rayforce.query.Dsl.*;
        import io.rayforce.query.*;
        import io.rayforce.types.*;
        import java.time.*;
        import java.util.List;
        import java.util.UUID;

        class Snippet {
            static final IntegerColumn<I64> QTY = Column.i64("qty");
            static final FloatColumn<F64> PX = Column.f64("px");
            static final TextColumn<Sym> SYM = Column.sym("sym");
            static final TextColumn<Str> NOTE = Column.str("note");
            static final BoolColumn FLAG = Column.b8("flag");
            static final TemporalColumn<Timestamp, Instant> TS = Column.timestamp("ts");
            static final TemporalColumn<Date, LocalDate> DAY = Column.date("day");
            static final GuidColumn KEY = Column.guid("key");
            static final Table trades = Table.named("trades");
            static final Instant instant = Instant.EPOCH;
        """;

    private static String method(int number, String expression) {
        return "    Object snippet" + number + "() { return " + expression + "; }\n";
    }

    private static String complaints(String methods) {
        return Snippets.complaints("Snippet", HEAD + methods + "}\n");
    }

    @Test
    void whatFitsCompiles() {
        String[] expressions = {
            "QTY.gt(10)",
            "PX.gt(10)",
            "QTY.times(PX).sum().gt(3)",
            "QTY.in(1, 2)",
            "TS.ge(instant)",
            "QTY.gt(PX)",
            "SYM.eq(NOTE)",
            "SYM.eq(col(\"x\"))",
            "col(\"x\").gt(1)",
            "col(\"x\").eq(\"y\")",
            "PX.gt(PX.avg())",
            "DAY.between(LocalDate.MIN, LocalDate.MAX)",
            "KEY.eq(new UUID(0, 1))",
            "FLAG.and(QTY.gt(1)).or(FLAG)",
            "when(FLAG).then(1).otherwise(0).plus(2)",
            "when(FLAG).then(SYM).otherwise(\"x\").like(\"a*\")",
            "trades.update().set(PX, PX.times(1.1)).where(SYM.eq(\"AAPL\"))",
            "trades.update().set(QTY, 5)",
            "trades.update().set(DAY, LocalDate.EPOCH)",
            "max(PX).minus(min(PX))",
            "sum(QTY).dividedBy(count())",
            "daysBetween(DAY, DAY).gt(3)",
            "timeBetween(TS, TS).gt(Duration.ofSeconds(1))",
            "SYM.in(List.of(\"a\"))",
            "trades.insert().row(r -> r.set(QTY, 1).set(SYM, \"a\"))"
        };
        assertThat(complaints(methods(expressions))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QTY.gt(10.5)",
                "QTY.gt(\"x\")",
                "QTY.in(1.5)",
                "QTY.between(1, \"x\")",
                "PX.eq(\"x\")",
                "PX.eq(SYM)",
                "SYM.eq(10)",
                "SYM.eq(QTY)",
                "SYM.in(1)",
                "SYM.sum()",
                "NOTE.plus(1)",
                "TS.gt(5)",
                "TS.gt(LocalDate.EPOCH)",
                "TS.eq(DAY)",
                "DAY.gt(instant)",
                "DAY.plus(1)",
                "DAY.sum()",
                "FLAG.gt(true)",
                "FLAG.eq(1)",
                "FLAG.eq(QTY)",
                "KEY.gt(KEY)",
                "KEY.eq(\"x\")",
                "QTY.and(FLAG)",
                "FLAG.and(QTY)",
                "FLAG.and(true)",
                "trades.where(QTY)",
                "trades.where(\"qty > 1\")",
                "trades.select(1)",
                "trades.by(1)",
                "trades.orderBy(PX)",
                "trades.update().set(QTY, 1.5)",
                "trades.update().set(QTY, \"x\")",
                "trades.update().set(SYM, QTY)",
                "trades.update().set(DAY, TS)",
                "trades.insert().row(r -> r.set(QTY, \"x\"))",
                "when(QTY).then(1)",
                "when(FLAG).then(1).otherwise(\"x\")",
                "when(FLAG).then(SYM).otherwise(1)",
                "daysBetween(TS, TS)",
                "trades.update().compile().set(QTY, 1)",
                "trades.column(\"qty\")",
                "trades.rowCount() > 1",
                "trades.select(QTY).row(0)"
            })
    void aWrongLiteralOrOperandDoesNot(String expression) {
        assertThat(complaints(method(0, expression))).contains("error:").contains("return " + expression + ";");
    }

    /** What each family is compared with, and what it is not: a constant of another kind, or of one that it would cut. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        Column.u8("x")        | 1                     | 1.5
        Column.i16("x")       | 1                     | true
        Column.i32("x")       | 1                     | "1"
        Column.i64("x")       | 1L                    | Duration.ZERO
        Column.f32("x")       | 1.5f                  | "1.5"
        Column.f64("x")       | 1                     | true
        Column.sym("x")       | "a"                   | 'a'
        Column.str("x")       | "a"                   | 1
        Column.b8("x")        | true                  | "true"
        Column.date("x")      | LocalDate.EPOCH       | Instant.EPOCH
        Column.time("x")      | LocalTime.NOON        | Duration.ZERO
        Column.timestamp("x") | Instant.EPOCH         | LocalDateTime.MIN
        Column.timespan("x")  | Duration.ZERO         | LocalTime.NOON
        Column.guid("x")      | new UUID(0, 1)        | "0-0-0-0-1"
        """)
    void aFamilyTakesConstantsOfItsOwnKindAlone(String column, String constant, String other) {
        assertThat(complaints(methods(
                        column + ".eq(" + constant + ")",
                        column + ".ne(" + constant + ")",
                        "trades.update().set(" + column + ", " + constant + ")",
                        "trades.insert().row(r -> r.set(" + column + ", " + constant + "))")))
                .isEmpty();
        assertThat(complaints(methods(column + ".eq(" + other + ")", column + ".ne(" + other + ")")))
                .contains("2 errors");
    }

    private static String methods(String... expressions) {
        return IntStream.range(0, expressions.length)
                .mapToObj(i -> method(i, expressions[i]))
                .collect(Collectors.joining());
    }

    @Test
    void aResultHasTheTypeThatItsQuerySays() {
        assertThat(complaints("""
            void results(Session session) {
                RayTable rows = session.execute(trades.select(QTY));
                F64 highest = session.execute(trades.value(PX.max()));
                I64 sum = session.execute(trades.value(QTY.sum()));
                Long count = session.execute(trades.rowCount());
                Table kept = session.execute(trades.saveAs("kept"));
                MutationResult changed = session.execute(trades.delete().all());
            }
            """)).isEmpty();
        assertThat(complaints("I64 wrong(Session session) { return session.execute(trades.value(PX.max())); }"))
                .contains("error:");
        assertThat(complaints("RayTable wrong(Session session) { return session.execute(trades.delete().all()); }"))
                .contains("error:");
    }

    @Test
    void aDroppedStepIsFoundByACheckerOfTheCompilers() {
        List<String> steps = List.of(
                "trades.where(FLAG)",
                "trades.select(QTY).limit(1)",
                "trades.innerJoin(trades).on(\"sym\")",
                "trades.pivot().rows(\"sym\")",
                "trades.update().set(QTY, 1)",
                "trades.insert().values(1)",
                "trades.delete().all()",
                "QTY.plus(1)",
                "QTY.gt(1).and(FLAG)",
                "when(FLAG).then(1)",
                "createTable(\"t\")");
        String dropped = steps.stream().map(step -> "        " + step + ";\n").collect(Collectors.joining());
        String findings = Snippets.findings("Snippet", HEAD + "    void snippet() {\n" + dropped + "    }\n}\n");

        assertThat(findings.split("\\[CheckReturnValue\\]", -1)).as(findings).hasSize(steps.size() + 1);
        assertThat(steps).allMatch(step -> findings.contains(step + ";"));
    }

    @Test
    void aStepThatIsUsedIsNot() {
        assertThat(Snippets.findings("Snippet", HEAD + method(0, "trades.where(FLAG)") + "}\n"))
                .doesNotContain("CheckReturnValue")
                .doesNotContain("error:");
    }
}
