package io.rayforce.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists of what is known to differ: one name a line, under comments that give the reasons. */
public final class Differences {

    private static final String COMMENT = "# ";

    private Differences() {}

    /** Returns the names in a list beside these classes, each with its reason; none where there is no such list. */
    public static Map<String, String> known(String list) {
        try (InputStream text = Differences.class.getResourceAsStream(list + ".txt")) {
            return text == null ? Map.of() : reasons(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Several lines of comment are one reason. */
    private static Map<String, String> reasons(String list) {
        Map<String, String> reasons = new LinkedHashMap<>();
        String reason = "";
        boolean goesOn = false;
        for (String line : list.lines().toList()) {
            boolean isComment = line.startsWith(COMMENT);
            if (isComment) {
                String text = line.substring(COMMENT.length());
                reason = goesOn ? reason + " " + text : text;
            } else if (!line.isBlank()) {
                reasons.put(line, reason);
            }
            goesOn = isComment;
        }
        return reasons;
    }
}
