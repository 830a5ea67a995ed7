package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.engine.Engine;
import io.rayforce.interop.Renewal.Difference;
import io.rayforce.query.Query;
import io.rayforce.query.Session;
import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.recordings.Recordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The query suite, asked of one kind of host: every recorded question, and the queries beside them. What a host answers
 * otherwise is known by name; nothing joins those lists unseen.
 */
abstract class RecordedQuestionsTest {

    private final Map<String, Query<?>> queries = new HashMap<>();
    private final String peer;
    private final Wording wording;

    RecordedQuestionsTest(String peer, Wording wording) {
        this.peer = peer;
        this.wording = wording;
        RecordedCalls.all().stream()
                .filter(call -> !RecordedCalls.isAnsweredOtherwise(call))
                .forEach(call -> queries.put(call.recording().get("dsl").asText(), call.query()));
    }

    final Host newHost() {
        return Host.of(peer);
    }

    @Test
    void answersProgramTexts(TestReporter reporter) {
        check(
                reporter,
                "rayfall",
                line -> line.get("expr").asText(),
                line -> Feature.ofArea(line.get("area").asText()),
                Recordings.lines("rayfall"),
                this::ofText);
    }

    private List<Difference> ofText(Session session, JsonNode line) {
        wording.prepare(session, setup(line));
        Answer answer = wording.ask(session, line.get("expr").asText());
        return differences(Answer.recorded(line, "hex"), answer);
    }

    @Test
    void answersRecordedQueries(TestReporter reporter) {
        check(
                reporter,
                "dsl",
                line -> line.get("dsl").asText(),
                line -> Feature.ofQuery(line.get("dsl").asText()),
                Recordings.lines("dsl"),
                this::ofQuery);
    }

    /** Where a line's query is the one that was recorded, it is asked as such, and its answer checked against what it asks for. */
    private List<Difference> ofQuery(Session session, JsonNode line) {
        wording.prepare(session, setup(line));
        Query<?> query = wording.takesQueries() ? queries.get(line.get("dsl").asText()) : null;
        Answer recorded = Answer.recorded(line, "reply");
        List<Difference> found = new ArrayList<>(
                query == null
                        ? differences(recorded, Answer.to(session, Answer.decode(line.get("hex"))))
                        : differences(recorded.through(query), Answer.to(session, query)));
        if (line.has("after")) {
            Answer after = wording.ask(session, line.get("after").asText());
            found.addAll(differences(new Answer(Answer.decode(line.get("after_reply"))), after));
        }
        return found;
    }

    @Test
    void answersQueries(TestReporter reporter) {
        try (Engine engine = Engine.create()) {
            Samples.SETUP.forEach(engine::execute);
            check(
                    reporter,
                    "samples",
                    Sample::name,
                    sample -> Feature.QUERY_SAMPLES,
                    Samples.all(),
                    (session, sample) -> {
                        wording.prepare(session, Samples.SETUP);
                        Answer expected = Answer.to(engine, sample.query().compile());
                        return differences(
                                expected, Answer.to(session, sample.query().compile()));
                    });
        }
    }

    private <Q> void check(
            TestReporter reporter,
            String suite,
            Function<Q, String> nameOf,
            Function<Q, Feature> featureOf,
            List<Q> questions,
            BiFunction<Session, Q, List<Difference>> differences) {
        Map<String, String> known = Differences.known("server-" + peer + "-" + suite);
        Set<String> differing = new LinkedHashSet<>();
        Tally tally = new Tally();
        try (Renewal hosts = new Renewal(this::newHost)) {
            for (Q question : questions) {
                String text = nameOf.apply(question);
                boolean expected = known.containsKey(text);
                List<Difference> found = hosts.differences(expected, session -> differences.apply(session, question));
                tally.add(featureOf.apply(question), Optional.ofNullable(known.get(text)));
                if (!found.isEmpty()) {
                    differing.add(text);
                }
                if (!found.isEmpty() && !expected) {
                    System.out.println(text + found);
                }
            }
        }
        reporter.publishEntry(
                peer,
                questions.size() - differing.size() + " of " + questions.size() + " " + suite + " answered alike");
        known.keySet().stream()
                .filter(text -> !differing.contains(text))
                .forEach(text -> System.out.println(peer + ": alike, though listed: " + text));
        assertThat(differing).isSubsetOf(known.keySet());
        tally.report(reporter, peer);
    }

    private static List<String> setup(JsonNode line) {
        List<String> texts = new ArrayList<>();
        line.path("setup").forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private List<Difference> differences(Answer recorded, Answer answer) {
        Answer expected = wording.expected(recorded);
        return answer.agreesWith(expected) ? List.of() : List.of(new Difference(expected, answer));
    }
}
