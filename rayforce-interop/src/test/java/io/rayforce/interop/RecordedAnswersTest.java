package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.Session;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.recordings.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every recorded question, asked of one kind of host. What it answers otherwise is known by name; nothing joins those lists
 * unseen.
 */
abstract class RecordedAnswersTest {

    private final String name;
    private final Supplier<Host> host;

    RecordedAnswersTest(String name, Supplier<Host> host) {
        this.name = name;
        this.host = host;
    }

    @Test
    void answersProgramTexts() {
        check("rayfall", "expr", (session, line) -> {
            Answer answer = Answer.to(session, line.get("expr").asText());
            return differences(Answer.recorded(line, "hex"), answer);
        });
    }

    @Test
    void answersQueryTrees() {
        check("dsl", "dsl", (session, line) -> {
            Answer answer = Answer.to(session, Answer.decode(line.get("hex")));
            List<String> found = new ArrayList<>(differences(Answer.recorded(line, "reply"), answer));
            if (line.has("after")) {
                Answer after = Answer.to(session, line.get("after").asText());
                found.addAll(differences(new Answer(Answer.decode(line.get("after_reply"))), after));
            }
            return found;
        });
    }

    @Test
    void answersQueriesAsTextsWrittenByHand() {
        try (Host used = host.get()) {
            Samples.SETUP.forEach(used.session()::execute);
            SoftAssertions.assertSoftly(softly -> Samples.all()
                    .forEach(sample -> softly.assertThatCode(() -> assertAlike(sample, used.session()))
                            .as(sample.name())
                            .doesNotThrowAnyException()));
        }
    }

    private static void assertAlike(Sample sample, Session session) {
        assertThat((Object) session.execute(sample.query())).isEqualTo(session.execute(sample.byHand()));
    }

    private void check(String recording, String key, BiFunction<Session, JsonNode, List<String>> question) {
        Set<String> known = Differences.known(name + "-" + recording);
        Set<String> differing = new TreeSet<>();
        List<JsonNode> lines = Recordings.lines(recording);
        Host used = host.get();
        try {
            for (JsonNode line : lines) {
                List<String> found = ask(used.session(), line, question);
                String text = line.get(key).asText();
                if (!found.isEmpty()) {
                    differing.add(text);
                    if (!known.contains(text)) {
                        System.out.println(text + found);
                    }
                }
                if (leavesTraces(line, text) || !found.isEmpty()) {
                    used.close();
                    used = host.get();
                }
            }
        } finally {
            used.close();
        }
        System.out.println(name + ": " + (lines.size() - differing.size()) + " of " + lines.size() + " of " + recording
                + " alike");
        assertThat(differing).isSubsetOf(known);
    }

    private static List<String> ask(
            Session session, JsonNode line, BiFunction<Session, JsonNode, List<String>> question) {
        // What a text that fails should have set up is missed by the answers.
        line.path("setup").forEach(text -> Answer.to(session, text.asText()));
        return question.apply(session, line);
    }

    private static boolean leavesTraces(JsonNode line, String text) {
        return !line.path("setup").isEmpty() || text.contains("set");
    }

    private static List<String> differences(Answer recorded, Answer answer) {
        return answer.agreesWith(recorded) ? List.of() : List.of("\n  recorded " + recorded, "\n  answered " + answer);
    }
}
