package io.rayforce.interop;

/** The real server 1.0.0, the last one of version 1, answers as recorded of a later one but for what its lists name. */
class Server100IT extends RecordedQuestionsTest {

    Server100IT() {
        super("1.0.0", Wording.OF_VERSION_1);
    }
}
