package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.KnownNames;
import io.rayforce.types.RayError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private static List<String> names(String tiers) {
        return lines().map(line -> line.split(" ", -1))
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
            List<String> missing =
                    names("3").stream().filter(name -> !BEYOND.contains(name)).toList();
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
        assertThat(lines().map(line -> line.split(" ", -1))).allSatisfy(fields -> {
            Function function = functions.find(fields[0]);
            assertThat(function == null || function.restricted() == (fields.length > 2) || fields[0].equals("alter"))
                    .as(fields[0])
                    .isTrue();
        });
    }
}
