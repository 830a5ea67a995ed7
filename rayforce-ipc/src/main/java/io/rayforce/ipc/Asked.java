package io.rayforce.ipc;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.regex.Pattern;

/** What was asked, short enough for a message and without the data that travelled with it: names stay, values do not. */
final class Asked {

    private static final int LONGEST = 80;
    private static final int DEEPEST = 4;
    private static final int LONGEST_READ = 1 << 16;
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?");
    private static final Pattern SYMBOLS = Pattern.compile("'[^\\s()\\[\\]{}\"]*+|\\[[^\\]]*+]?");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.])-?\\d[\\w.:]*+");

    private Asked() {}

    /** Describes a program text. */
    static String of(String rayfall) {
        if (rayfall.length() > LONGEST_READ) {
            return "a program of " + rayfall.length() + " characters";
        }
        try {
            return ofTree(Rayfall.parse(rayfall));
        } catch (RayfallSyntaxException malformed) {
            return shorten(masked(rayfall));
        }
    }

    /** Hides what looks like a value in a text that is no program. */
    private static String masked(String malformed) {
        String withoutTexts = TEXTS.matcher(malformed).replaceAll("<str>");
        String withoutSymbols = SYMBOLS.matcher(withoutTexts).replaceAll("<sym>");
        return NUMBERS.matcher(withoutSymbols).replaceAll("<number>").strip().replaceAll("\\s+", " ");
    }

    /** Describes what travels: a program text, or a tree, of which names stay and every other value is replaced by its type. */
    static String of(RayValue message) {
        return message instanceof Str text ? of(text.value()) : ofTree(message);
    }

    private static String ofTree(RayValue tree) {
        StringBuilder out = new StringBuilder();
        append(tree, DEEPEST, out);
        return shorten(out.toString());
    }

    private static void append(RayValue tree, int depth, StringBuilder out) {
        switch (tree.type()) {
            case NAME -> out.append(((Name) tree).text());
            case BUILTIN -> out.append(((Builtin) tree).name());
            case LIST -> appendCall((RayList) tree, depth, out);
            case DICT -> appendClauses((Dict) tree, depth, out);
            default -> out.append('<').append(tree.type().label()).append('>');
        }
    }

    private static void appendCall(RayList call, int depth, StringBuilder out) {
        if (depth == 0) {
            out.append("(…)");
            return;
        }
        out.append('(');
        for (int i = 0; i < call.size() && out.length() <= LONGEST; i++) {
            append(call.at(i), depth - 1, out.append(i == 0 ? "" : " "));
        }
        out.append(')');
    }

    /** The clauses of a query are names and what is asked of them; the keys of any other dict may be data. */
    private static void appendClauses(Dict dict, int depth, StringBuilder out) {
        if (depth == 0 || !(dict.keys() instanceof SymVector names && dict.values() instanceof RayList values)) {
            out.append('<' + dict.type().label() + '>');
            return;
        }
        out.append('{');
        for (int i = 0; i < values.size() && out.length() <= LONGEST; i++) {
            append(
                    values.at(i),
                    depth - 1,
                    out.append(i == 0 ? "" : " ").append(names.get(i)).append(": "));
        }
        out.append('}');
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
