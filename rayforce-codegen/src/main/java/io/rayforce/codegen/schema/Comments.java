package io.rayforce.codegen.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comments that belong to a line of a schema file.
 *
 * @param before the lines before it, marks included; an empty one is a blank line
 * @param behind what stands behind it on the line, mark included; may be empty
 */
public record Comments(List<String> before, String behind) {

    /** No comments. */
    public static final Comments NONE = new Comments(List.of(), "");

    private static final String DOC = "##";

    /**
     * Keeps the lines as they are now.
     *
     * @throws SchemaException if one is neither empty nor begins with {@code #}, or is more than one line
     */
    public Comments {
        before = checked(before);
        checked(List.of(behind));
    }

    /** Returns an unmodifiable copy of comment lines, all of them well-formed. */
    static List<String> checked(List<String> lines) {
        for (String line : lines) {
            if (!line.isEmpty() && (!line.startsWith("#") || line.lines().count() > 1)) {
                throw new SchemaException("not a comment of one line: " + line + "; begin each line with #");
            }
        }
        return List.copyOf(lines);
    }

    /** Returns comments that document a line, ahead of it. */
    public static Comments documenting(String text) {
        return new Comments(
                text.lines().map(line -> (DOC + " " + line).stripTrailing()).toList(), "");
    }

    /** Returns the documentation: the text of the comments that begin with {@code ##}. */
    public String documentation() {
        return Stream.concat(before.stream(), Stream.of(behind))
                .filter(line -> line.startsWith(DOC))
                .map(line -> line.substring(DOC.length()).strip())
                .collect(Collectors.joining("\n"));
    }
}
