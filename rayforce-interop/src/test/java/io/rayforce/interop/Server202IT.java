package io.rayforce.interop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The real server 2.0.2, an early one of version 3, answers as recorded of a later one but for what its lists name. */
class Server202IT extends RecordedQuestions {

    Server202IT() {
        super("server-2.0.2", () -> Host.real("2.0.2"));
    }

    @Test
    void answersProgramTexts(TestReporter reporter) {
        checkTexts(reporter);
    }

    @Test
    void answersQueries(TestReporter reporter) {
        checkQueries(reporter);
    }
}
