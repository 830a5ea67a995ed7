package io.rayforce.interop;

/** The server of this library answers as recorded. */
class OwnServerTest extends RecordedSuite {

    OwnServerTest() {
        super("served", Host::served);
    }
}
