package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lambda that a query calls is a part of the query, also where it is not put in place of its call. */
class InliningTest {

    private final Engine engine = Engine.create();

    @BeforeEach
    void define() {
        engine.execute("(set t (table [k v h] (list ['a 'b 'a] [1 2 3] [4h 5h 6h])))");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private RayValue column(String expression) {
        return engine.execute("(at (select {c: " + expression + " from: t}) 'c)");
    }

    @Test
    void theBodySeesColumnsBeforeGlobals() {
        engine.execute("(set v 100)");
        engine.execute("(set plus (fn [x] (+ x v)))");

        assertThat(column("(plus h)")).isEqualTo(column("(+ h v)"));
        assertThat(engine.execute("(plus 1)")).isEqualTo(engine.execute("101"));
    }

    @Test
    void parametersAreSeenBeforeColumns() {
        assertThat(column("((fn [v] (* v 2)) h)")).isEqualTo(column("(* h 2)"));
    }

    @Test
    void whatALambdaTookAlongIsWhatItWas() {
        engine.execute("(set adder (fn [n] (fn [x] (+ (+ x n) v))))");

        assertThat(column("((adder 10) h)")).isEqualTo(column("(+ (+ h 10) v)"));
    }

    @Test
    void bodiesOfSeveralExpressionsSeeColumnsToo() {
        assertThat(column("((fn [x] (let twice (* x 2)) (+ twice v)) h)")).isEqualTo(column("(+ (* h 2) v)"));
    }

    @Test
    void callsThatWouldBecomeLargeGiveTheSame() {
        engine.execute("(set twice (fn [x] (+ x x)))");
        String nested = "v";
        for (int i = 0; i < 40; i++) {
            nested = "(twice " + nested + ")";
        }

        assertThat(column(nested)).isEqualTo(column("(* v 1099511627776)"));
    }

    @Test
    void lambdasThatCallThemselvesEnd() {
        assertThat(column("((fn [n] (if (== n 0) 0 (self (- n 1)))) 5)")).isEqualTo(engine.execute("[0 0 0]"));
    }

    @Test
    void saysWhichCallIsWrong() {
        assertThatThrownBy(() -> column("((fn [x y] (+ x y)) h)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("arity"));
    }
}
