package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.Query;
import io.rayforce.query.Session;
import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.recordings.Recordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestReporter;

/**
 * Every recorded question, asked of one kind of host. What it answers otherwise is known by name; nothing joins those lists
 * unseen.
 */
abstract class RecordedQuestions {

    private final String name;
    private final Supplier<Host> host;

    RecordedQuestions(String name, Supplier<Host> host) {
        this.name = name;
        this.host = host;
    }

    final Host newHost() {
        return host.get();
    }

    final void checkTexts(TestReporter reporter) {
        check(reporter, "rayfall", "expr", (session, line) -> {
            Answer answer = Answer.to(session, line.get("expr").asText());
            return differences(Answer.recorded(line, "hex"), answer);
        });
    }

    /** Runs the recorded calls as the queries that they make, whose answers are checked against what each asks for. */
    final void checkQueries(TestReporter reporter) {
        Map<String, Query<?>> queries = new HashMap<>();
        RecordedCalls.all().stream()
                .filter(call -> !RecordedCalls.isAnsweredOtherwise(call))
                .forEach(call -> queries.put(call.recording().get("dsl").asText(), call.query()));
        check(reporter, "dsl", "dsl", (session, line) -> {
            Query<?> query = queries.get(line.get("dsl").asText());
            Answer recorded = Answer.recorded(line, "reply");
            List<String> found = new ArrayList<>(
                    query == null
                            ? differences(recorded, Answer.to(session, Answer.decode(line.get("hex"))))
                            : differences(recorded.through(query), Answer.to(session, query)));
            if (line.has("after")) {
                Answer after = Answer.to(session, line.get("after").asText());
                found.addAll(differences(new Answer(Answer.decode(line.get("after_reply"))), after));
            }
            return found;
        });
    }

    private void check(
            TestReporter reporter, String recording, String key, BiFunction<Session, JsonNode, List<String>> question) {
        Set<String> known = Differences.known(name + "-" + recording);
        Set<String> differing = new TreeSet<>();
        List<JsonNode> lines = Recordings.lines(recording);
        Host used = newHost();
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
                    used = newHost();
                }
            }
        } finally {
            used.close();
        }
        String alike = (lines.size() - differing.size()) + " of " + lines.size() + " recorded lines of " + recording
                + " answered alike";
        reporter.publishEntry(name, alike);
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
