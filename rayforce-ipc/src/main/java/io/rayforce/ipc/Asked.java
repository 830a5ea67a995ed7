package io.rayforce.ipc;

import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;

/** What was asked, short enough for a message and without the data that travelled with it. */
final class Asked {

    private static final int LONGEST = 80;
    private static final int DEEPEST = 3;

    private Asked() {}

    /** Describes a program text. */
    static String of(String rayfall) {
        return shorten(rayfall.strip().replaceAll("\\s+", " "));
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

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
