package io.rayforce.interop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The real server 1.0.0, the last one of version 1, answers as recorded of a later one but for what its lists name. */
@DisplayName("Server 1.0.0")
@Tag(Direction.TO_SERVERS)
class Server100IT extends RecordedQuestionsTest {

    Server100IT() {
        super("1.0.0", Wording.OF_VERSION_1);
    }
}
