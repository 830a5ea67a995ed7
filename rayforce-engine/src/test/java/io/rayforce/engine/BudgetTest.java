package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.query.spi.Call;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayError;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final int ROWS = 1 << 18;
    private static final int FORMS = 6;

    private final Engine engine = Engine.create(EngineOptions.DEFAULT.memoryLimit(1 << 20));

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(til 10000000000)",
                "(til 200000)",
                "(take 1 500000)",
                "(take [1 2 3] -500000)",
                "(take 9223372036854775807 9223372036854775807)",
                "(take \"abc\" 5000000)",
                "(rand 200000 10)",
                "(guid 100000)",
                "(cross (til 1000) (til 1000))",
                "(concat (til 100000) (til 100000))",
                "(raze (map (fn [x] (til 10000)) (til 100)))",
                "(at [1 2] (take 0h 200000))",
                "(+ (as 'U8 (take [0x01] 250000)) 1)",
                "(inner-join [k] (table [k] (list (take 1 1000))) (table [k v] (list (take 1 1000) (til 1000))))",
                "(left-join [k] (table [k] (list (take 1 1000))) (table [k v] (list (take 1 1000) (til 1000))))",
                "(ungroup (table [k v] (list (til 100) (map (fn [x] (til 10000)) (til 100)))))",
                "(do (set s \"0123456789\") (times 30 (set s (concat s s))))",
                "(map (fn [x] (til 10000)) (til 100))",
                "(map-left concat (til 1000) (til 1000))",
                "(map til (take 10000 100))",
                "(apply take (til 1000) (take 1000 1000))",
                "(scan concat (til 2000))",
                "(scan-right (fn [x y] (concat y x)) (til 2000))",
                "(select {c: (til 10000) from: (table [k] (list (til 100)))})",
                "(select {c: ((fn [k] (concat k (til 10000))) k) from: (table [k] (list (til 100))) by: k})"
            })
    void refusesWhatIsLargerThanTheMemoryLimitBeforeItIsMade(String request) {
        assertThatThrownBy(() -> engine.execute(request))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("limit"));
        assertThat(engine.execute("(sum (til 1000))")).isEqualTo(I64.of(499_500));
    }

    @Test
    void saysHowMuchWasWantedAndHowMuchIsAllowed() {
        assertThatThrownBy(() -> engine.execute("(til 200000)"))
                .hasMessageContaining("200000 elements of 8 bytes")
                .hasMessageContaining("1048576 bytes");
    }

    @Test
    void valuesThatTheProgramDefinesAreNotLimited() {
        engine.define("x", I64Vector.wrap(new long[ROWS]));
        assertThat(engine.execute("(count x)")).isEqualTo(I64.of(ROWS));
    }

    @Test
    void limitsArePositive() {
        assertThatThrownBy(() -> EngineOptions.DEFAULT.memoryLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memory limit");
        assertThatThrownBy(() -> EngineOptions.DEFAULT.timeLimit(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(iasc x)",
                "(xdesc t 'k)",
                "(select {from: t desc: k take: 3})",
                "(inner-join [k] t t)",
                "(asof-join [k x] t t)",
                "(at x (idesc x))",
                "(map neg x)",
                "(fold + x)",
                "(group x)",
                "(distinct x)",
                "(select {from: t by: k a: (med x)})",
                "(select {from: few by: k a: (med x)})",
                "(select {from: texts desc: n})",
                "(asc (at texts 'n))",
                "(xdesc texts 'g)"
            })
    void largeInputsPassCheckpointsOnTheirWay(String request) {
        try (Engine large = large()) {
            AtomicInteger passed = new AtomicInteger();
            RayValue answer = large.evaluate(Str.of(request), new CheckedCall(passed, Integer.MAX_VALUE));
            assertThat(answer).isNotInstanceOf(RayError.class);
            assertThat(passed.get()).isGreaterThan(FORMS + 8);

            passed.set(0);
            assertThat(large.evaluate(Str.of(request), new CheckedCall(passed, FORMS + 8)))
                    .isInstanceOfSatisfying(
                            RayError.class, error -> assertThat(error.code()).isEqualTo("cancel"));
            assertThat(passed.get()).isEqualTo(FORMS + 8);
        }
    }

    @Test
    void onePassOverTheRowsCanBeCancelled() {
        try (Engine large = large()) {
            Str request = Str.of("(select {from: t where: (> k 0) a: (sum x)})");
            assertThat(large.evaluate(request, new CheckedCall(new AtomicInteger(), FORMS + 8)))
                    .isInstanceOfSatisfying(
                            RayError.class, error -> assertThat(error.code()).isEqualTo("cancel"));
        }
    }

    private static Engine large() {
        Engine large = Engine.create();
        I64Vector numbers = I64Vector.wrap(new Random(1).longs(ROWS).toArray());
        large.define("x", numbers);
        large.define(
                "t",
                RayTable.builder().column("k", numbers).column("x", numbers).build());
        large.define("few", few(numbers));
        large.define("texts", texts());
        return large;
    }

    private static RayTable few(I64Vector numbers) {
        long[] keys = new long[ROWS];
        Arrays.setAll(keys, row -> row % 20);
        return RayTable.builder()
                .column("k", I64Vector.wrap(keys))
                .column("x", numbers)
                .build();
    }

    private static RayTable texts() {
        Random random = new Random(2);
        String[] names = new String[ROWS];
        Arrays.setAll(names, row -> Long.toString(random.nextLong(), Character.MAX_RADIX));
        long[] ids = random.longs(2L * ROWS).toArray();
        return RayTable.builder()
                .column("n", StrVector.of(names))
                .column("s", SymVector.of(names))
                .column("g", GuidVector.wrap(ids))
                .build();
    }

    /** A call that is cancelled once it passed a number of checkpoints. */
    private record CheckedCall(AtomicInteger passed, int most) implements Call {

        @Override
        public String caller() {
            return "a test";
        }

        @Override
        public boolean isRestricted() {
            return false;
        }

        @Override
        public void print(String text) {}

        @Override
        public void checkpoint() {
            if (passed.incrementAndGet() >= most) {
                throw new CancellationException("the request was cancelled");
            }
        }
    }
}
