package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.text.Rayfall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a tree, a list that is no call is data where it is an argument, but only outside of lambdas and queries. */
class ListsAsDataTest {

    private final Engine engine = Engine.create();

    @AfterEach
    void close() {
        engine.close();
    }

    private RayValue run(String tree) {
        engine.execute("(set t (table [id] (list [1 2 3])))");
        return engine.execute(Rayfall.parse(tree));
    }

    @Test
    void anArgumentWhoseHeadIsNoFunctionIsPassedOn() {
        assertThat(run("(count (nosuch 1 3))")).isEqualTo(I64.of(3));
        assertThat(run("(do (let a 5) (count (1 2)))")).isEqualTo(I64.of(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((fn [] (count (nosuch 1 3))))",
                "((fn [x] (do (list (nosuch x) 2))) 1)",
                "(select {id: id from: t where: (in id (nosuch 1))})",
                "(select {x: (list id (nosuch 1)) from: t})",
                "(select {from: (nosuch 1)})",
                "(update {id: 1 from: (nosuch 1)})"
            })
    void inALambdaOrQueryItIsACall(String tree) {
        assertFails(tree, "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((fn [] (count (1 2))))", "(select {id: id from: t where: (in id (1 2))})"})
    void aCallOfWhatIsNoFunctionIsNone(String tree) {
        assertFails(tree, "type");
    }

    private void assertFails(String tree, String code) {
        assertThatThrownBy(() -> run(tree))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
