package io.rayforce.interop.traffic;

import io.rayforce.interop.Differences;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The one list of recorded lines that our server answers otherwise than a package's own, each under its reason. */
enum Exceptions {
    /** What shows in the bytes on the wire. */
    BYTES,
    /** What shows in the result that the client returns. */
    RESULT;

    /** Returns the names of the lines of a recording, each with the reason. */
    Map<String, String> of(String recording) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Differences.known("traffic/exceptions").forEach((line, reason) -> {
            String[] parts = line.split("[ :]+");
            if (parts[0].equals(recording)
                    && line.substring(line.indexOf(':')).contains(name().toLowerCase(Locale.ROOT))) {
                reasons.put(parts[1], reason);
            }
        });
        return reasons;
    }
}
