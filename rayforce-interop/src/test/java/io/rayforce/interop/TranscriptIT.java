package io.rayforce.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The blocks of the guides show what the transcript in the documents says: Python on our server, Java on a real one. */
class TranscriptIT {

    private static final String DOCUMENT = "docs/transcript.md";

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void isWhatThisRunSaw() throws IOException {
        CheckedIn.require(DOCUMENT, new Transcript(Files.readString(Peers.root().resolve(DOCUMENT))).replay());
    }
}
