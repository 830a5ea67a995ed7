package io.rayforce.interop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The one list of recorded lines, and blocks of guides, that our server answers otherwise than a package's own, each under its reason. */
public enum Exceptions {
    /** What shows in the bytes on the wire. */
    BYTES,
    /** What shows in the result that the client returns. */
    RESULT;

    /** Returns the names of the lines of a recording, or of the blocks of a guide, each with the reason. */
    public Map<String, String> of(String recording) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Differences.known("exceptions").forEach((line, reason) -> {
            String[] parts = line.split("[ :]+");
            if (parts[0].equals(recording)
                    && line.substring(line.indexOf(':')).contains(name().toLowerCase(Locale.ROOT))) {
                reasons.put(parts[1], reason);
            }
        });
        return reasons;
    }
}
