package io.rayforce.codegen.source;

import com.palantir.javapoet.CodeBlock;
import java.util.stream.Collectors;

/** Text of schemas as Javadoc: whatever it holds, it is shown as it is. */
final class Javadoc {

    private Javadoc() {}

    /** Returns the documentation as a sentence before another one, or nothing. */
    static String before(String documentation) {
        return documentation.isEmpty() ? "" : text(documentation) + "\n\n<p>";
    }

    /** Returns a name in the font of code. */
    static String code(String name) {
        return "<code>" + text(name) + "</code>";
    }

    static CodeBlock block(String javadoc) {
        return CodeBlock.of("$L\n", javadoc);
    }

    /** Escapes what a Java comment or HTML would take for its own. */
    static String text(String text) {
        return text.codePoints().mapToObj(Javadoc::escaped).collect(Collectors.joining());
    }

    private static String escaped(int point) {
        boolean special = "&<>@*/\\{}".indexOf(point) >= 0 || Character.isISOControl(point) && point != '\n';
        return special ? "&#" + point + ";" : Character.toString(point);
    }
}
