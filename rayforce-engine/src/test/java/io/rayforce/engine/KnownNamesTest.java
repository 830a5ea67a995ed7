package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.KnownNames;
import io.rayforce.query.spi.ServerFunction;
import io.rayforce.types.Builtin;
import io.rayforce.types.RayError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    /** The names that this engine has although others may leave them out. */
    private static final List<String> BEYOND = List.of("env");

    private final Functions functions = Library.load();

    static Stream<String> lines() {
        try (InputStream names = KnownNames.class.getResourceAsStream("known-names.txt")) {
            return new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String[]> entries() {
        return lines().map(line -> line.split("\t", -1));
    }

    private static List<String> names(String tiers) {
        return entries()
                .filter(fields -> tiers.contains(fields[1]))
                .map(fields -> fields[0])
                .toList();
    }

    @Test
    void everyNameOfTheLanguageIsThere() {
        assertThat(names("12"))
                .hasSizeGreaterThan(200)
                .allSatisfy(name -> assertThat(functions.find(name)).as(name).isNotNull());
    }

    @Test
    void namesOfOtherModulesAnswerThatTheyAreNotThereYet() {
        try (Engine engine = Engine.create()) {
            List<String> missing = names("3").stream()
                    .filter(name ->
                            !BEYOND.contains(name) && ServerFunction.of(name).isEmpty())
                    .toList();
            assertThat(missing)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(name -> assertThat(Answers.answer(engine, "(" + name + " 1)"))
                            .as(name)
                            .isEqualTo(RayError.of("nyi")));
            assertThat(Answers.answer(engine, "(nosuch 1)")).isEqualTo(RayError.of("name"));
        }
    }

    @Test
    void verbsAreRefusedToRestrictedCallersAsListed() {
        assertThat(entries()).allSatisfy(fields -> {
            Function function = functions.find(fields[0]);
            assertThat(function == null
                            || function.restricted() == fields[3].equals("restricted")
                            || fields[0].equals("alter"))
                    .as(fields[0])
                    .isTrue();
        });
    }

    @Test
    void everyFunctionIsDescribedAndTakesAsManyArgumentsAsItSays() {
        Map<String, Builtin.Arity> arities =
                Map.of("1", Builtin.Arity.UNARY, "2", Builtin.Arity.BINARY, "n", Builtin.Arity.VARIADIC);
        assertThat(entries()).allSatisfy(fields -> {
            assertThat(fields).hasSize(5).doesNotContain("");
            Function function = functions.find(fields[0]);
            assertThat(function == null ? arities.get(fields[2]) : function.arity())
                    .as(fields[0])
                    .isEqualTo(arities.get(fields[2]));
        });
    }
}
