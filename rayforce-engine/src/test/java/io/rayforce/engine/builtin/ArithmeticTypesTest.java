package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type of each operator for each pair of types, in seven shapes of operands, as engine 3.0.1 was recorded. */
class ArithmeticTypesTest {

    private static final Map<String, String> ATOMS = Map.ofEntries(
            Map.entry("b8", "true"),
            Map.entry("u8", "0x05"),
            Map.entry("i16", "5h"),
            Map.entry("i32", "5i"),
            Map.entry("i64", "5"),
            Map.entry("f64", "5.0"),
            Map.entry("date", "2024.01.15"),
            Map.entry("time", "12:30:00"),
            Map.entry("timestamp", "2024.01.15D12:30:00.0"),
            Map.entry("timespan", "1D"),
            Map.entry("sym", "'a"),
            Map.entry("str", "\"a\""));

    /** What that engine answers with numbers that mean nothing is refused here. */
    private static final Set<String> REFUSED = Set.of(
            "- timespan date",
            "- timespan timestamp",
            "/ timespan date",
            "/ timespan time",
            "/ timespan timestamp",
            "/ date timespan",
            "/ time timespan",
            "/ timestamp timespan",
            "div timespan date",
            "div timespan time",
            "div timespan timestamp",
            "div date timespan",
            "div time timespan",
            "div timestamp timespan");

    /** How many of the shapes are direct calls, the last of which is that of two vectors. */
    private static final int VECTORS = 4;

    private final Interpreter interpreter = new Interpreter();

    static Stream<Arguments> operators() throws IOException {
        try (InputStream table = ArithmeticTypesTest.class.getResourceAsStream("arith-types.tsv")) {
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(fields -> Arguments.of(String.join(" ", fields.subList(0, 3)), fields.subList(3, 10)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operators")
    void resultsHaveTheTypesThatWereRecorded(String operation, List<String> recorded) {
        String[] parts = operation.split(" ", -1);
        String left = ATOMS.get(parts[1]);
        String right = ATOMS.get(parts[2]);
        String lefts = vector(left);
        String rights = vector(right);
        List<String> programs = List.of(
                call(parts[0], left, right),
                call(parts[0], left, rights),
                call(parts[0], lefts, right),
                call(parts[0], lefts, rights),
                query(lefts, rights, call(parts[0], "l", "r")),
                query(lefts, rights, call(parts[0], "l", right)),
                query(lefts, rights, call(parts[0], left, "r")));
        for (int shape = 0; shape < programs.size(); shape++) {
            String wanted = wanted(operation, recorded, shape);
            assertThat(type(programs.get(shape))).as(programs.get(shape)).isEqualTo(wanted);
        }
    }

    /** In queries too, only what compares directly is compared, and syms with strs. */
    private static String wanted(String operation, List<String> recorded, int shape) {
        if (REFUSED.contains(operation)) {
            return "error:type";
        }
        boolean compares = operation.startsWith("<") || operation.startsWith("==");
        boolean texts = operation.endsWith(" sym str") || operation.endsWith(" str sym");
        return compares && !texts && shape >= VECTORS ? recorded.get(VECTORS - 1) : recorded.get(shape);
    }

    private static String vector(String atom) {
        return "[" + atom + " " + atom + "]";
    }

    private static String call(String operator, String left, String right) {
        return "(" + operator + " " + left + " " + right + ")";
    }

    private static String query(String left, String right, String expression) {
        return "(select {from: (table [l r] (list " + left + " " + right + ")) x: " + expression + "})";
    }

    private String type(String program) {
        try {
            RayValue value = interpreter.run(program);
            RayType type = value instanceof RayTable table ? table.column("x").type() : value.type();
            return type.element().name().toLowerCase(Locale.ROOT);
        } catch (RemoteException refused) {
            return "error:" + refused.code();
        }
    }
}
