package io.rayforce.types.text;

import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;

/** Prints values as the server's formatter does, up to a number of characters and a depth; what is deeper shows as {@code ..}. */
final class CompactText {

    private static final int DEEPEST = 1024;

    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private int depth;

    private CompactText(int limit) {
        this.limit = limit;
    }

    /** Returns the text of a value; once it exceeds the limit, elements that follow are left out. */
    static String of(RayValue value, int limit) {
        CompactText text = new CompactText(limit);
        text.print(value);
        return text.out.toString();
    }

    /** Returns the text of a value that stands alone: a string without quotes, a number in its general form. */
    static String alone(RayValue value) {
        if (value instanceof Str text) {
            return text.value();
        }
        return value instanceof F64 number && !number.isNull()
                ? NumberText.general(number.value())
                : of(value, Integer.MAX_VALUE);
    }

    private void print(RayValue value) {
        if (depth == DEEPEST) {
            out.append("..");
            return;
        }
        depth++;
        printNested(value);
        depth--;
    }

    private void printNested(RayValue value) {
        switch (value.type()) {
            case LIST -> list((RayList) value);
            case DICT -> dict((Dict) value);
            case TABLE -> table((RayTable) value);
            case LAMBDA -> out.append("lambda");
            case BUILTIN -> out.append('<').append(((Builtin) value).name()).append('>');
            case NAME -> out.append(((Name) value).text());
            case NULL -> out.append("null");
            case ERROR -> out.append("error: ").append(((RayError) value).code());
            default -> {
                if (value instanceof Atom atom) {
                    atom(atom);
                } else {
                    elements("[", (Sequence) value, "]");
                }
            }
        }
    }

    private void atom(Atom atom) {
        if (atom instanceof F64 number && !number.isNull()) {
            out.append(NumberText.fixed(number.value()));
        } else if (atom instanceof F32 number && !number.isNull()) {
            out.append(NumberText.fixed(number.value())).append('e');
        } else {
            out.append(AtomText.of(atom));
        }
    }

    private void elements(String open, Sequence sequence, String close) {
        out.append(open);
        for (int i = 0; i < sequence.size() && out.length() <= limit; i++) {
            out.append(i == 0 ? "" : " ");
            print(sequence.at(i));
        }
        out.append(close);
    }

    private void list(RayList list) {
        if (list.size() == 0) {
            out.append("()");
        } else if (isOfOneType(list)) {
            elements("[", list, "]");
        } else {
            elements("(list ", list, ")");
        }
    }

    private static boolean isOfOneType(RayList list) {
        RayType type = kind(list.at(0));
        boolean simple = type.isAtom() || type == RayType.NULL || type == RayType.BUILTIN;
        return simple && list.stream().allMatch(element -> kind(element) == type);
    }

    /** To a server a name and a symbol are of one type. */
    private static RayType kind(RayValue value) {
        return value.type() == RayType.NAME ? RayType.SYM : value.type();
    }

    private void dict(Dict dict) {
        out.append('{');
        for (int i = 0; i < dict.size() && out.length() <= limit; i++) {
            out.append(i == 0 ? "" : " ");
            print(dict.keyAt(i));
            out.append(':');
            print(dict.valueAt(i));
        }
        out.append('}');
    }

    private void table(RayTable table) {
        out.append("(table [").append(String.join(" ", table.columnNames())).append("] (list");
        for (int i = 0; i < table.columnCount() && out.length() <= limit; i++) {
            out.append(' ');
            print(table.column(i));
        }
        out.append("))");
    }
}
