package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Catalog;
import io.rayforce.query.Session;
import io.rayforce.query.samples.Changes;
import io.rayforce.query.samples.Changes.Change;
import io.rayforce.query.samples.ResultTypes;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Everything that a host of the reference's kind is asked. */
abstract class RecordedAnswersTest extends RecordedQuestionsTest {

    RecordedAnswersTest(String peer) {
        super(peer, Wording.RECORDED);
    }

    @Test
    void answersQueriesAsTextsWrittenByHand() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            SoftAssertions.assertSoftly(softly -> Samples.all()
                    .forEach(sample -> softly.assertThatCode(() -> assertAlike(sample, used.session()))
                            .as(sample.name())
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void doesWhatStatementsSayAsTextsWrittenByHand() {
        try (Host used = newHost()) {
            SoftAssertions.assertSoftly(softly -> Changes.all()
                    .forEach(change -> softly.assertThatCode(() -> assertChanges(change, used.session()))
                            .as(change.name())
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void answersWithTheTypesThatQueriesSay() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            SoftAssertions.assertSoftly(softly -> ResultTypes.all()
                    .forEach(query -> softly.assertThatCode(() -> used.session().execute(query))
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void tellsItsTablesAndTheirColumns() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            Catalog catalog = Catalog.of(used.session());

            assertThat(catalog.tables())
                    .contains("acc", "legs", "none", "trades")
                    .doesNotContain("twice");
            assertThat(catalog.describe("none").names()).containsExactly("id", "sym", "took", "due", "words");
            assertThat(catalog.table("acc").update().set("n", 3).toRayfall())
                    .isEqualTo("(update {n: 3i from: (quote acc)})");
        }
    }

    private static void assertChanges(Change change, Session session) {
        Samples.SETUP.forEach(session::execute);
        session.execute(change.statement());
        assertThat(session.execute(change.after())).isEqualTo(session.execute(change.byHand()));
    }

    private static void assertAlike(Sample sample, Session session) {
        assertThat((Object) session.execute(sample.query())).isEqualTo(session.execute(sample.byHand()));
    }
}
