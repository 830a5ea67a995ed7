package io.rayforce.interop;

/** The server of this library answers as recorded. */
class OwnServerTest extends RecordedAnswersTest {

    OwnServerTest() {
        super("ours");
    }
}
