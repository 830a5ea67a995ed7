package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.Snippets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        String methods = IntStream.range(0, expressions.length)
                .mapToObj(i -> method(i, expressions[i]))
                .collect(Collectors.joining());
        assertThat(complaints(methods)).isEmpty();
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
                "trades.update().compile().set(QTY, 1)"
            })
    void aWrongLiteralOrOperandDoesNot(String expression) {
        assertThat(complaints(method(0, expression))).contains("error:").contains("return " + expression + ";");
    }

    @Test
    void aDroppedStepIsMarkedForCheckers() {
        Stream.of(
                        Expr.class,
                        Relation.class,
                        Select.class,
                        Table.class,
                        Update.class,
                        Insert.class,
                        Dsl.class,
                        When.class)
                .forEach(type -> assertThat(isMarked(type)).as(type.getName()).isTrue());
    }

    /** The annotation is kept in class files alone, where its name stands. */
    private static boolean isMarked(Class<?> type) {
        try (var bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("CheckReturnValue");
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
