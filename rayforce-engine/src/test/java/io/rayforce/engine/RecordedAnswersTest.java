package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.RayValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine answers as the recorded one did. What it does not yet is listed by name, so that nothing joins it unseen. */
class RecordedAnswersTest {

    @Test
    void answersProgramTextsAsRecorded() {
        List<JsonNode> lines = Recordings.lines("rayfall");
        Set<String> failed = failures("rayfall", lines, RecordedAnswersTest::programText);
        for (int tier = 1; tier <= 2; tier++) {
            int wanted = tier;
            List<JsonNode> ofTier = lines.stream()
                    .filter(line -> line.get("tier").asInt() == wanted)
                    .toList();
            long passed = ofTier.stream()
                    .filter(line -> !failed.contains(line.get("expr").asText()))
                    .count();
            System.out.println(
                    "tier " + tier + ": " + passed + " of " + ofTier.size() + " recorded texts answered alike");
        }
        assertThat(failed).isSubsetOf(known("rayfall"));
    }

    @Test
    void answersWhatASearchFoundAsRecorded() {
        List<JsonNode> lines = Recordings.lines("found");
        Set<String> failed = failures("rayfall", lines, RecordedAnswersTest::programText);
        assertThat(failed).isSubsetOf(known("rayfall"));
    }

    @Test
    void answersQueryTreesAsRecorded() {
        List<JsonNode> lines = Recordings.lines("dsl");
        Set<String> failed = failures("dsl", lines, RecordedAnswersTest::queryTree);
        System.out.println("trees: " + (lines.size() - failed.size()) + " of " + lines.size() + " answered alike");
        assertThat(failed).isSubsetOf(known("dsl"));
    }

    private static Set<String> failures(
            String recording, List<JsonNode> lines, Function<JsonNode, List<String>> check) {
        String name = recording.equals("dsl") ? "dsl" : "expr";
        Set<String> known = known(recording);
        Set<String> failed = lines.stream()
                .filter(line -> {
                    List<String> found = check.apply(line);
                    if (!known.contains(line.get(name).asText())) {
                        found.forEach(System.out::println);
                    }
                    return !found.isEmpty();
                })
                .map(line -> line.get(name).asText())
                .collect(Collectors.toSet());
        return failed;
    }

    private static List<String> programText(JsonNode line) {
        try (Engine engine = Answers.prepared(line)) {
            RayValue answer = Answers.answer(engine, line.get("expr").asText());
            return difference(line.get("expr").asText(), Answers.recorded(line, "hex"), answer);
        }
    }

    private static List<String> queryTree(JsonNode line) {
        try (Engine engine = Answers.prepared(line)) {
            String name = line.get("dsl").asText();
            List<String> differences = new ArrayList<>(difference(
                    name, Answers.recorded(line, "reply"), Answers.answer(engine, Answers.decode(line.get("hex")))));
            if (line.has("after")) {
                RayValue after = Answers.answer(engine, line.get("after").asText());
                differences.addAll(difference(name + " then", Answers.recordedAfter(line), after));
            }
            return differences;
        }
    }

    private static List<String> difference(String name, RayValue recorded, RayValue answer) {
        return Answers.alike(recorded, answer)
                ? List.of()
                : List.of(name + "\n  recorded " + recorded + "\n  answered " + answer);
    }

    private static Set<String> known(String recording) {
        try (InputStream list = RecordedAnswersTest.class.getResourceAsStream(recording + "-differences.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
