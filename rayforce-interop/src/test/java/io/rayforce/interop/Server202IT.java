package io.rayforce.interop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The real server 2.0.2, an early one of version 3, answers as recorded of a later one but for what its lists name. */
@DisplayName("Server 2.0.2")
@Tag(Direction.TO_SERVERS)
class Server202IT extends RecordedQuestionsTest {

    Server202IT() {
        super("2.0.2", Wording.EARLY);
    }
}
