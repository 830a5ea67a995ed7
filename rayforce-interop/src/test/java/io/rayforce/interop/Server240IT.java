package io.rayforce.interop;

/** The real server 2.4.0 answers as recorded. */
class Server240IT extends RecordedAnswersTest {

    Server240IT() {
        super("2.4.0");
    }
}
