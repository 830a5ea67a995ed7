package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.spi.Call;
import io.rayforce.types.Builtin;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.text.Rayfall;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictedTest {

    private final Engine engine = Engine.create();

    @BeforeEach
    void define() {
        engine.execute("(set t (table [k v] (list [1 2] [10 20]))) (set x [1 2]) (set put (fn [y] (set x y)))");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    static List<String> restrictedNames() {
        return KnownNamesTest.lines()
                .filter(line -> line.contains("\trestricted\t"))
                .map(line -> line.split("\t", -1)[0])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("restrictedNames")
    void everyVerbThatChangesOrReachesOutIsRefused(String verb) {
        assertRefused(Str.of("(" + verb + ")"));
        assertRefused(RayList.of(Name.of(verb), I64.of(1), I64.of(2)));
        assertRefused(RayList.of(Sym.of(verb), I64.of(1)));
        assertRefused(RayList.of(new Builtin(verb, Builtin.Arity.VARIADIC), I64.of(1), I64.of(2), I64.of(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(set x 1)",
                "(del t)",
                "(insert 't (list 3 30))",
                "(insert t (list 3 30))",
                "(upsert 't 1 (list 1 1))",
                "(update {from: 't v: 0})",
                "(delete {from: 't where: (> v 10)})",
                "(modify t 'v neg)",
                "(alter 'x set 0 9)",
                "(put 9)",
                "(do 1 (if true (set x 9) 0))",
                "((fn [y] (set x y)) 9)",
                "(eval (parse \"(set x 9)\"))",
                "(map put [9])",
                "(fold (fn [a b] (set x b)) 0 [9])",
                "(select {from: t where: (set x 9)})"
            })
    void noWayAroundIsLeft(String request) {
        RayTable before = engine.table("t");
        assertRefused(Str.of(request));
        assertRefused(Rayfall.parse(request));
        assertThat(engine.table("t")).isEqualTo(before);
        assertThat(engine.execute("x")).isEqualTo(Rayfall.parse("[1 2]"));
    }

    @Test
    void readingIsAllowed() {
        assertThat(engine.evaluate(Str.of("(sum (at (select {from: t where: (> v 10)}) 'v))"), new RestrictedCall()))
                .isEqualTo(I64.of(20));
    }

    private void assertRefused(RayValue request) {
        assertThat(engine.evaluate(request, new RestrictedCall())).isInstanceOfSatisfying(RayError.class, error -> {
            assertThat(error.code()).isEqualTo("access");
            assertThat(error.message()).contains("a guest is not allowed to call");
        });
    }

    private record RestrictedCall() implements Call {

        @Override
        public String caller() {
            return "a guest";
        }

        @Override
        public boolean isRestricted() {
            return true;
        }

        @Override
        public void print(String text) {}

        @Override
        public void checkpoint() {}
    }
}
