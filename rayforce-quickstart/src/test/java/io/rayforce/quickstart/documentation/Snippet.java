package io.rayforce.quickstart.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java program in a page, and what the page says it prints.
 *
 * @param source a whole compilation unit
 * @param className the class with the main method
 * @param output the text block behind the program; empty if there is none
 */
record Snippet(String source, String className, String output) {

    private static final Pattern BLOCK =
            Pattern.compile("```java\\n(.*?)```(?:\\s*```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|record) (\\w+)");

    /** Returns the Java blocks of a Markdown page. */
    static List<Snippet> in(String page) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            Matcher name = CLASS.matcher(block.group(1));
            if (!name.find()) {
                throw new IllegalArgumentException("a snippet is a whole class with a main method: " + block.group(1));
            }
            snippets.add(new Snippet(block.group(1), name.group(1), block.group(2) == null ? "" : block.group(2)));
        }
        return snippets;
    }
}
