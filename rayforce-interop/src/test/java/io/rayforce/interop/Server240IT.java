package io.rayforce.interop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The real server 2.4.0 answers as recorded. */
@DisplayName("Server 2.4.0")
@Tag(Direction.TO_SERVERS)
class Server240IT extends RecordedAnswersTest {

    Server240IT() {
        super("2.4.0");
    }
}
