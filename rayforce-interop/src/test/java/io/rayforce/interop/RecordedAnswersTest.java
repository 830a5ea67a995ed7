package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Session;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Everything that one kind of host is asked. */
abstract class RecordedAnswersTest extends RecordedQuestions {

    RecordedAnswersTest(String name, Supplier<Host> host) {
        super(name, host);
    }

    @Test
    void answersProgramTexts(TestReporter reporter) {
        checkTexts(reporter);
    }

    @Test
    void answersQueryTrees(TestReporter reporter) {
        checkTrees(reporter);
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

    private static void assertAlike(Sample sample, Session session) {
        assertThat((Object) session.execute(sample.query())).isEqualTo(session.execute(sample.byHand()));
    }
}
