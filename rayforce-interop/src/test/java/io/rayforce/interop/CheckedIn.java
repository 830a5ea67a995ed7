package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that the tests write. */
final class CheckedIn {

    private CheckedIn() {}

    /** Fails if a document is another one than what a run made of it; {@code -Dcompatibility.write=true} writes it instead. */
    static void require(String document, String found) throws IOException {
        Path file = Peers.root().resolve(document);
        if (Boolean.getBoolean("compatibility.write")) {
            Files.writeString(file, found);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale: mvn verify -Pinterop -Dcompatibility.write=true writes it", document)
                .isEqualTo(found);
    }
}
