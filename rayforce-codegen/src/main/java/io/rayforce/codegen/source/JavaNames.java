package io.rayforce.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Makes Java names of the names that tables and columns have.
 *
 * <p>A name is a row of words, told apart by whatever cannot stand in a Java name, by underscores, and by capitals:
 * {@code order id}, {@code order.id}, {@code order_id} and {@code orderId} are all <i>order</i> and <i>id</i>. The words make
 * {@code ORDER_ID} for a constant, {@code orderId} for a component and {@code OrderId} for a class. Where that begins with a
 * digit, an underscore goes before it; where Java or the generated code has the name for itself, one goes behind it. A name without any
 * letter or digit is spelled by the code points of its characters, as {@code u25} for a percent sign.
 */
public final class JavaNames {

    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** What no component of a record may be called, and what the generated records have themselves. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("builder", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Classes that generated sources refer to without an import. */
    private static final Set<String> NO_CLASSES =
            Set.of("Boolean", "Double", "Float", "Integer", "Long", "Object", "Override", "Record", "Short", "String");

    private JavaNames() {}

    /** Returns the name as that of a constant. */
    public static String constant(String name) {
        return legal(
                words(name).stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_")));
    }

    /** Returns the name as that of a record component. */
    public static String component(String name) {
        List<String> words = words(name);
        String rest = words.stream().skip(1).map(JavaNames::capitalized).collect(Collectors.joining());
        return free(legal(words.get(0).toLowerCase(Locale.ROOT) + rest), NO_COMPONENTS);
    }

    /** Returns the name as that of a class. */
    public static String type(String name) {
        return freeType(legal(words(name).stream().map(JavaNames::capitalized).collect(Collectors.joining())));
    }

    /** Returns a name that is a class name already, unless generated sources mean another class by it. */
    static String freeType(String name) {
        return free(name, NO_CLASSES);
    }

    private static List<String> words(String name) {
        StringBuilder separated = new StringBuilder();
        name.codePoints()
                .map(point -> Character.isLetterOrDigit(point) && Character.isJavaIdentifierPart(point) ? point : '_')
                .forEach(separated::appendCodePoint);
        List<String> words = new ArrayList<>();
        for (String part : separated.toString().split("_")) {
            words.addAll(List.of(HUMP.split(part)));
        }
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of(spelled(name)) : words;
    }

    private static String spelled(String name) {
        return name.codePoints()
                .mapToObj(point -> "u" + Integer.toHexString(point))
                .collect(Collectors.joining());
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String legal(String name) {
        String begun = Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
        return SourceVersion.isName(begun, SourceVersion.RELEASE_17) ? begun : begun + "_";
    }

    private static String free(String name, Set<String> taken) {
        return taken.contains(name) ? name + "_" : name;
    }
}
