package io.rayforce.interop;

/** The real server 2.0.2, an early one of version 3, answers as recorded of a later one but for what its lists name. */
class Server202IT extends RecordedQuestionsTest {

    Server202IT() {
        super("2.0.2", Wording.EARLY);
    }
}
