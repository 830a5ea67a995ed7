package io.rayforce.interop.traffic;

import io.rayforce.interop.Differences;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The one list of recorded lines that our server answers otherwise than a package's own, each under its reason. */
enum Exceptions {
    /** What shows in the bytes on the wire. */
    BYTES,
    /** What shows in the result that the client returns. */
    RESULT;

    /** Returns the names of the lines of a recording. */
    Set<String> of(String recording) {
        Set<String> names = new TreeSet<>();
        for (String line : Differences.known("traffic/exceptions")) {
            String[] parts = line.split("[ :]+");
            if (parts[0].equals(recording)
                    && line.substring(line.indexOf(':')).contains(name().toLowerCase(Locale.ROOT))) {
                names.add(parts[1]);
            }
        }
        return names;
    }
}
