package io.rayforce.interop;

/** The embedded engine answers as recorded. */
class EmbeddedEngineTest extends RecordedSuite {

    EmbeddedEngineTest() {
        super("embedded", Host::embedded);
    }
}
