package io.rayforce.interop;

/** The embedded engine answers as recorded. */
class EmbeddedEngineTest extends RecordedAnswersTest {

    EmbeddedEngineTest() {
        super("embedded");
    }
}
