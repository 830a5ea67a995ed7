package io.rayforce.interop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The real server 0.3.1, an early one of version 1, answers as recorded of a later one but for what its lists name. */
@DisplayName("Server 0.3.1")
@Tag(Direction.TO_SERVERS)
class Server031IT extends RecordedQuestionsTest {

    Server031IT() {
        super("0.3.1", Wording.OF_VERSION_1);
    }
}
