package io.rayforce.interop;

/** The real server 0.3.1, an early one of version 1, answers as recorded of a later one but for what its lists name. */
class Server031IT extends RecordedQuestionsTest {

    Server031IT() {
        super("0.3.1", Wording.OF_VERSION_1);
    }
}
