package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.text.Rayfall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests may be answered on the thread that reads from the sockets. */
class ImmediateTest {

    private final Engine engine = Engine.create();

    @AfterEach
    void close() {
        engine.close();
    }

    private boolean isImmediate(String program) {
        boolean asText = engine.isImmediate(Str.of(program));
        assertThat(engine.isImmediate(Rayfall.parse(program))).isEqualTo(asText);
        return asText;
    }

    private void tableThatGrows() {
        engine.execute("(set t (table [k v] (list (til 100000) (til 100000))))");
        engine.execute("(insert 't (list -1 -1))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "(+ 1 (* 2 3))", "(+ [1 2 3] 1)", "(neg 5.0)", "(xbar 17 5)", "(nil? null)"})
    void scalarsAreAnsweredAtOnce(String program) {
        assertThat(isImmediate(program)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "(+ x 1)",
                "(til 5)",
                "(sum (til 100000))",
                "((fn [x] x) 1)",
                "(map neg [1 2])",
                "(while true 1)",
                "(eval (quote (+ 1 2)))",
                "(set x 1)",
                "(count t)",
                "(select {from: t where: (> v 1)})",
                "(update {from: 't v: 1})",
                "(upsert 't 1 (list 1 2))",
                "(insert t (list 1 2))",
                "(insert 'unknown (list 1 2))",
                "(insert 't (list x 2))",
                "(insert 't (select {from: t}))"
            })
    void whateverMayTakeLongIsNot(String program) {
        tableThatGrows();
        assertThat(isImmediate(program)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(insert 't (list 1 2))",
                "(insert 't (list (+ 1 2) (neg 4)))",
                "(insert 't (list [1 2] [3 4]))",
                "(insert (quote t) (list 1 2))",
                "(insert 't {k: 1 v: 2})"
            })
    void insertsOfFewRowsAreAnsweredAtOnce(String program) {
        tableThatGrows();
        assertThat(isImmediate(program)).isTrue();
        assertThat(engine.execute("(count t)")).isEqualTo(I64.of(100_001));
        engine.execute(program);
        assertThat(((I64) engine.execute("(count t)")).value()).isGreaterThan(100_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(do (insert 't (list 1 2)) 0)", "(do 1 2 3 4)", "(insert 't (list 1 2)) (insert 't (list 3 4))"
            })
    void aFewImmediateFormsInARowAreAnsweredAtOnce(String program) {
        tableThatGrows();
        assertThat(isImmediate(program)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(do)", "(do (insert 't (list 1 2)) (sum (til 1000)))", "(do 1 2 3 4 5 6)", "(do (do 1))"})
    void otherBlocksAreNot(String program) {
        tableThatGrows();
        assertThat(isImmediate(program)).isFalse();
    }

    @Test
    void aTableThatTravelsIsInsertedAtOnceWhereItIsSmall() {
        tableThatGrows();
        assertThat(engine.isImmediate(insertOf(3))).isTrue();
        assertThat(engine.isImmediate(insertOf(1000))).isFalse();
    }

    private static RayValue insertOf(int rows) {
        I64Vector column = I64Vector.wrap(new long[rows]);
        RayTable table =
                RayTable.builder().column("k", column).column("v", column).build();
        return RayList.of(Name.of("insert"), Sym.of("t"), table);
    }

    @Test
    void theFirstInsertCopiesTheTableAndIsNotAnsweredAtOnce() {
        engine.execute("(set t (table [k v] (list (til 100000) (til 100000))))");
        assertThat(isImmediate("(insert 't (list 1 2))")).isFalse();
    }

    @Test
    void namesThatAProgramBoundAreNoFunctionsOfTheLanguage() {
        engine.execute("(set + (fn [x y] (til 1000)))");
        assertThat(isImmediate("(+ 1 2)")).isFalse();
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnce() {
        assertThat(engine.isImmediate(Str.of("(+ 1"))).isTrue();
        assertThat(engine.isImmediate(Str.of(""))).isTrue();
        assertThat(engine.isImmediate(Str.of("(+ 1 " + " ".repeat(1000) + "2)")))
                .isFalse();
    }

    @Test
    void nothingWaitsForAWriter() throws Exception {
        tableThatGrows();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        engine.function("pause", arguments -> {
            writing.countDown();
            done.await();
            return RayNull.NULL;
        });
        CompletableFuture<RayValue> writer = engine.executeAsync("(set x (do (pause) 1))");
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(isImmediate("(insert 't (list 1 2))")).isFalse();
        done.countDown();
        writer.get(10, TimeUnit.SECONDS);
        assertThat(isImmediate("(insert 't (list 1 2))")).isTrue();
    }
}
