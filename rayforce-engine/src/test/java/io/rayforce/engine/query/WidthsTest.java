package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Engine;
import io.rayforce.engine.Interpreter;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How wide the integers are that a query makes. */
class WidthsTest {

    private static final int MANY = 70_000;

    private final Interpreter interpreter = new Interpreter("""
            (set t (table [h i v s b] (list [3h 1h 32767h] [1i 2i 0Ni] [1 2 3] ['a 'b 'a] [true false true])))
            """);

    @ParameterizedTest
    @ValueSource(strings = {"(+ h h)", "(neg i)", "(if b (+ h h) h)", "(lag (+ h 1h))", "(* (- h i) 2h)", "(% i h)"})
    void plannedExpressionsMakeLongs(String expression) {
        interpreter.same("(type (at (select {c: " + expression + " from: t}) 'c))", "'I64");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (+ h (max h))           | I16
            (+ h (strlen s))        | I64
            (+ i (in h [1h]))       | I32
            (neg (max h))           | I16
            (- (max i) (min h))     | I32
            (xbar h (max i))        | I32
            (if true (+ h i) h)     | I32
            """)
    void othersKeepTheWiderOperands(String expression, String type) {
        interpreter.same("(type (at (select {c: " + expression + " from: t}) 'c))", "'" + type);
    }

    @ParameterizedTest
    @CsvSource({"(yyyy 2024.01.01), I16", "(max h i), I16", "(round h), I64", "(upper s), I64"})
    void oneColumnThatIsNotPlannedLeavesAllOfThemUnplanned(String other, String type) {
        interpreter.same("(type (at (select {c: (+ h h) d: " + other + " from: t}) 'c))", "'" + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(> (+ (max h) 1h) 0)", "(> (+ (+ h 1h) (max h)) 0)", "(and b (> (+ h (max h)) 0))"})
    void conditionsDoNotOverflow(String condition) {
        interpreter.same(
                "(select {v: v from: t where: (and (== h 32767h) " + condition + ")})", "(table [v] (list [3]))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {c: (max (+ h h)) d: (+ c 1h) from: t by: s}      | (table [s c d] (list ['a 'b] [65534 2] [65535 3]))
            {c: (max h) d: (+ c 0i) from: t by: s}            | (table [s c d] (list ['a 'b] [32767h 1h] [32767i 1i]))
            {c: (neg h) from: t by: s}                        | (table [s c] (list ['a 'b] (list [-3h -32767h] [-1h])))
            """)
    void groupsPlanWhatTheyAggregate(String query, String answer) {
        interpreter.same("(select " + query + ")", answer);
    }

    @ParameterizedTest
    @CsvSource({"(- i (max i)), I32", "(+ i 1i), I64", "(fill 7 i), I32"})
    void updatesDecideForEachColumn(String expression, String type) {
        interpreter.same("(type (at (update {from: t i: " + expression + "}) 'i))", "'" + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(select {from: t where: (in s (quote (a c)))})",
                "(select {from: t where: ((fn [f x] (f x)) not (== v 1))})",
                "(update {from: t c: ((fn [f x] (f x)) neg v)})",
                "(delete {from: t where: (do (let f (fn [x] (> x 1))) (f v))})",
                "(select {c: (max ((fn [f x] (f x)) neg v)) from: t by: s})"
            })
    void dataAndFunctionsOfLambdasAreNoCallsToLookAt(String query) {
        interpreter.same("(type " + query + ")", "'TABLE");
    }

    @Provide
    Arbitrary<Tuple2<String, String>> queries() {
        Arbitrary<String> operand = Arbitraries.of("h", "v", "2h", "(+ h h)", "(* h 3i)", "(- v h)", "(div h 2)");
        Arbitrary<String> argument = Combinators.combine(Arbitraries.of("+", "-", "*", "%"), operand, operand)
                .as("(%s %s %s)"::formatted);
        Arbitrary<String> aggregate = Combinators.combine(Arbitraries.of("max", "min", "first"), argument)
                .as("(%s %s)"::formatted);
        Arbitrary<String> column = Arbitraries.oneOf(
                aggregate, Combinators.combine(aggregate, aggregate).as("(- %s %s)"::formatted));
        return Combinators.combine(column, Arbitraries.of("", " by: s", " where: (> v 3)"))
                .as(Tuple::of);
    }

    /** The same values in rows enough for one pass, and in few: widths must not depend on how many there are. */
    @Property(tries = 60)
    void aggregatesAreAsWideOverManyRowsAsOverFew(@ForAll("queries") Tuple2<String, String> query) {
        String text = "(select {c: " + query.get1() + query.get2() + " from: ";
        try (Engine engine = Engine.create()) {
            engine.define("few", rows(7));
            engine.define("many", rows(MANY));

            assertThat(engine.execute(text + "many})")).isEqualTo(engine.execute(text + "few})"));
        }
    }

    private static RayTable rows(int count) {
        short[] shorts = new short[count];
        long[] longs = new long[count];
        String[] names = new String[count];
        List<String> known = List.of("a", "b");
        Arrays.setAll(longs, row -> row % 7 + 1);
        Arrays.setAll(names, row -> known.get(row % 7 % 2));
        for (int row = 0; row < count; row++) {
            shorts[row] = (short) (32760 + row % 7);
        }
        return RayTable.builder()
                .column("h", I16Vector.wrap(shorts))
                .column("v", I64Vector.wrap(longs))
                .column("s", SymVector.of(names))
                .build();
    }
}
