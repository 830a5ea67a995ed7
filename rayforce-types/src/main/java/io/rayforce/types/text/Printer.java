package io.rayforce.types.text;

import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Prints values as program text. */
final class Printer {

    /** What the reader takes. */
    private static final int DEEPEST = 1024;

    private final StringBuilder out;
    private int depth;

    Printer(StringBuilder out) {
        this.out = out;
    }

    void print(RayValue value) {
        enter();
        printNested(value);
        depth--;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new ConversionException(
                    "the value is nested deeper than " + DEEPEST + " levels, more than program text can be");
        }
    }

    private void printNested(RayValue value) {
        switch (value.type()) {
            case LIST -> elements("(", (RayList) value, ")");
            case DICT -> dict((Dict) value);
            case TABLE -> table((RayTable) value);
            case LAMBDA -> lambda((Lambda) value);
            case BUILTIN -> out.append(((Builtin) value).name());
            case NAME -> word(((Name) value).text(), true);
            case NULL -> out.append("null");
            case ERROR ->
                out.append("(raise \"").append(((RayError) value).code()).append("\")");
            default -> {
                if (value instanceof Vector vector) {
                    vector(vector);
                } else {
                    atom((Atom) value);
                }
            }
        }
    }

    private void elements(String open, Iterable<RayValue> elements, String close) {
        out.append(open);
        String separator = "";
        for (RayValue element : elements) {
            out.append(separator);
            print(element);
            separator = " ";
        }
        out.append(close);
    }

    private void dict(Dict dict) {
        if (!(dict.values() instanceof RayList values) || !(dict.keys() instanceof Vector keys && isWritable(keys))) {
            if (dict.size() == 0) {
                out.append("{}");
                return;
            }
            out.append("(dict ");
            print(dict.keys());
            out.append(" ");
            data(dict.values());
            out.append(")");
            return;
        }
        out.append("{");
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : " ");
            key(keys.at(i));
            out.append(": ");
            print(values.at(i));
        }
        out.append("}");
    }

    private void key(Atom key) {
        if (key instanceof Sym symbol) {
            out.append(symbol.value());
        } else {
            atom(key);
        }
    }

    /** Tells whether keys are words or strings, which is what the literal form of a dict takes. */
    private static boolean isWritable(Vector keys) {
        return keys.size() > 0
                && (keys.type() == RayType.STR_VECTOR
                        || keys instanceof SymVector symbols
                                && Arrays.stream(symbols.toArray()).allMatch(Printer::isWord));
    }

    private void table(RayTable table) {
        out.append("(table ");
        print(table.names());
        out.append(" (list");
        for (int i = 0; i < table.columnCount(); i++) {
            out.append(" ");
            data(table.column(i));
        }
        out.append("))");
    }

    /** Prints a value as a call that gives it: a list as code would be a call of its first element. */
    private void data(RayValue value) {
        if (value instanceof RayList list && list.size() > 0) {
            out.append("(list");
            enter();
            for (RayValue element : list) {
                out.append(" ");
                data(element);
            }
            depth--;
            out.append(")");
        } else if (value instanceof Name) {
            out.append("(quote ");
            print(value);
            out.append(")");
        } else {
            print(value);
        }
    }

    private void lambda(Lambda lambda) {
        out.append("(fn ");
        print(lambda.parameters().size() == 0 ? SymVector.of() : lambda.parameters());
        for (RayValue expression : lambda.body()) {
            out.append(" ");
            print(expression);
        }
        out.append(")");
    }

    private void vector(Vector vector) {
        RayType element = vector.type().element();
        if (vector.size() == 0) {
            out.append(element == RayType.I64 || element == RayType.SYM ? "[]" : "(as '" + element + " [])");
            return;
        }
        if (element == RayType.GUID && !isAllNull(vector)) {
            // A server makes identifiers of single texts, not of a vector of them.
            out.append("(map-right as 'GUID [");
            for (int i = 0; i < vector.size(); i++) {
                out.append(i == 0 ? "\"" : " \"")
                        .append(vector.isNull(i) ? "" : AtomText.of(vector.at(i)))
                        .append('"');
            }
            out.append("])");
            return;
        }
        out.append("[");
        for (int i = 0; i < vector.size(); i++) {
            out.append(i == 0 ? "" : " ");
            atom(vector.at(i));
        }
        out.append("]");
    }

    private static boolean isAllNull(Vector vector) {
        return IntStream.range(0, vector.size()).allMatch(vector::isNull);
    }

    private void atom(Atom atom) {
        switch (atom.type()) {
            case STR -> string(((Str) atom).value());
            case SYM -> symbol(((Sym) atom).value());
            case GUID -> out.append(atom.isNull() ? "0Ng" : "(as 'GUID \"" + AtomText.of(atom) + "\")");
            case I16 -> out.append(AtomText.of(atom)).append(atom.isNull() ? "" : "h");
            case I32 -> out.append(AtomText.of(atom)).append(atom.isNull() ? "" : "i");
            case F64 -> out.append(atom.isNull() ? "0Nf" : number(((F64) atom).value()));
            case F32 -> out.append(atom.isNull() ? "0Ne" : number32(((F32) atom).value()));
            default -> out.append(AtomText.of(atom));
        }
    }

    private static String number(double number) {
        return Double.isInfinite(number) ? (number < 0 ? "-1e999" : "1e999") : Double.toString(number);
    }

    /** The suffix that makes a number 32 bits wide excludes an exponent. */
    private static String number32(float number) {
        String text = Float.toString(number);
        return Float.isInfinite(number)
                ? "0Ne"
                : (text.contains("E") ? new BigDecimal(text).toPlainString() : text) + "e";
    }

    private void symbol(String text) {
        out.append("'");
        if (!text.isEmpty()) {
            word(text, false);
        }
    }

    private void word(String text, boolean name) {
        boolean writable = isWord(text) && (!name || isName(text));
        out.append(writable ? "" : "`").append(text).append(writable ? "" : "`");
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Source.isWord((char) c));
    }

    /** Tells whether a name reads back as itself: words that begin like a number or mean a constant do not. */
    private static boolean isName(String text) {
        boolean number = Source.isDigit(text.charAt(0))
                || text.length() > 1 && text.charAt(0) == '-' && Source.isDigit(text.charAt(1));
        return !number && !text.equals("true") && !text.equals("false") && !text.equals("null");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> plain(c, i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            }
        }
        out.append('"');
    }

    /** Control characters, and bytes that are no UTF-8, are written in octal. */
    private void plain(char c, boolean endsPair) {
        if (c < 32 || Character.isLowSurrogate(c) && !endsPair) {
            out.append(String.format(Locale.ROOT, "\\%03o", c & 0xff));
        } else {
            out.append(c);
        }
    }
}
