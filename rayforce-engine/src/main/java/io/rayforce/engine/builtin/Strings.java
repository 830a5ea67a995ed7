package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Functions of texts. Inside, a text is its UTF-8 bytes as a Java string of one character each, so that positions count bytes
 * and upper and lower case know ASCII only.
 */
final class Strings {

    private Strings() {}

    static void register(Functions functions) {
        functions.binary("like", Role.ELEMENTWISE, Strings::like);
        functions.unary(
                "strlen",
                Role.ELEMENTWISE,
                value -> numbers("strlen", value, text -> text.isEmpty() ? Nulls.I64 : text.length()));
        functions.unary("upper", Role.ELEMENTWISE, value -> texts("upper", value, text -> ascii(text, 'a', 'z', -32)));
        functions.unary("lower", Role.ELEMENTWISE, value -> texts("lower", value, text -> ascii(text, 'A', 'Z', 32)));
        functions.unary("trim", Role.ELEMENTWISE, value -> texts("trim", value, Strings::trimmed));
        functions.variadic("substr", Role.ELEMENTWISE, 3, 3, (arguments, evaluation) -> substr(arguments));
        functions.variadic("replace", Role.ELEMENTWISE, 3, 3, (arguments, evaluation) -> {
            String from = argument(arguments[1], "replace");
            String to = argument(arguments[2], "replace");
            return texts("replace", arguments[0], text -> from.isEmpty() ? text : text.replace(from, to));
        });
        functions.binary("split", Role.PLAIN, Strings::split);
        functions.binary("str-join", Role.PLAIN, Strings::join);
        functions.binary("str-find", Role.ELEMENTWISE, (value, needle) -> {
            String wanted = argument(needle, "str-find");
            return numbers("str-find", value, text -> position(text, wanted));
        });
        functions.plain("format", Arity.VARIADIC, Role.PLAIN, (arguments, evaluation) -> {
            if (arguments.length == 0) {
                throw EngineException.domain("format takes at least one argument");
            }
            return Str.of(Formatting.format(arguments));
        });
    }

    private static String raw(String text) {
        return new String(Utf8.encode(text), StandardCharsets.ISO_8859_1);
    }

    private static String cooked(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        return Utf8.decode(bytes, 0, bytes.length);
    }

    /** Returns the bytes of a text as numbers. */
    static U8Vector bytes(Str text) {
        return U8Vector.wrap(Utf8.encode(text.value()));
    }

    /** Returns the text that bytes make. */
    static Str text(Sequence bytes) {
        byte[] array = ((U8Vector) bytes).toArray();
        return Str.of(Utf8.decode(array, 0, array.length));
    }

    private static String argument(RayValue value, String name) {
        if (value instanceof Str text) {
            return raw(text.value());
        }
        if (value instanceof Sym symbol) {
            return raw(symbol.value());
        }
        throw EngineException.type(name + " takes texts, not " + value.type().label());
    }

    private static String[] elements(RayValue value, String name) {
        if (value instanceof SymVector symbols) {
            return Arrays.stream(symbols.toArray()).map(Strings::raw).toArray(String[]::new);
        }
        if (value instanceof StrVector strings) {
            return Arrays.stream(strings.toArray()).map(Strings::raw).toArray(String[]::new);
        }
        return new String[] {argument(value, name)};
    }

    private static RayValue texts(String name, RayValue value, UnaryOperator<String> function) {
        String[] results = Arrays.stream(elements(value, name))
                .map(text -> cooked(text.isEmpty() ? text : function.apply(text)))
                .toArray(String[]::new);
        return like(value, results);
    }

    /** Returns results in the form of the value they were made from. */
    private static RayValue like(RayValue value, String[] results) {
        return switch (value.type()) {
            case SYM -> Sym.of(results[0]);
            case STR -> Str.of(results[0]);
            case SYM_VECTOR -> SymVector.of(results);
            default -> StrVector.of(results);
        };
    }

    private static RayValue numbers(String name, RayValue value, ToLongFunction<String> function) {
        long[] results =
                Arrays.stream(elements(value, name)).mapToLong(function).toArray();
        return value instanceof Sequence ? I64Vector.wrap(results) : I64.of(results[0]);
    }

    private static String ascii(String text, char from, char to, int shift) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= from && c <= to) {
                out.setCharAt(i, (char) (c + shift));
            }
        }
        return out.toString();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static long position(String text, String needle) {
        int found = text.indexOf(needle);
        return found < 0 ? Nulls.I64 : found;
    }

    private static RayValue substr(RayValue[] arguments) {
        boolean single = arguments[0] instanceof Atom;
        if (single && (arguments[1] instanceof Sequence || arguments[2] instanceof Sequence)) {
            throw EngineException.type("a part of one text begins at one position and has one length");
        }
        String[] texts = elements(arguments[0], "substr");
        String[] results = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            long start = number(arguments[1], i, texts.length);
            long length = number(arguments[2], i, texts.length);
            results[i] = cooked(part(texts[i], start, length));
        }
        return like(arguments[0], results);
    }

    private static long number(RayValue value, int index, int size) {
        if (value instanceof Sequence sequence) {
            if (sequence.size() != size) {
                throw EngineException.length("substr of " + size + " texts and " + sequence.size() + " numbers");
            }
            return Atoms.integer(sequence.at(index), "a position");
        }
        return Atoms.integer(value, "a position");
    }

    private static String part(String text, long start, long length) {
        if (start == Nulls.I64 || length == Nulls.I64) {
            return "";
        }
        long from = Math.min(Math.max(start, 1) - 1, text.length());
        long to = length < 0 || length > text.length() - from ? text.length() : from + length;
        return text.substring((int) from, (int) to);
    }

    private static RayValue split(RayValue value, RayValue delimiter) {
        String text = argument(value, "split");
        if (!(delimiter instanceof Str by)) {
            throw EngineException.type(
                    "the delimiter of split is a str, not " + delimiter.type().label());
        }
        String mark = raw(by.value());
        if (mark.isEmpty()) {
            return RayList.of(Str.of(cooked(text)));
        }
        List<RayValue> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            pieces.add(Str.of(cooked(text.substring(from, at))));
            from = at + mark.length();
        }
        pieces.add(Str.of(cooked(text.substring(from))));
        return RayList.of(pieces);
    }

    private static RayValue join(RayValue items, RayValue delimiter) {
        String mark = argument(delimiter, "str-join");
        if (items instanceof RayList list) {
            List<String> texts =
                    list.stream().map(item -> argument(item, "str-join")).toList();
            return Str.of(cooked(String.join(mark, texts)));
        }
        return Str.of(cooked(String.join(mark, elements(items, "str-join"))));
    }

    private static RayValue like(RayValue value, RayValue pattern) {
        if (!(pattern instanceof Str text)) {
            throw EngineException.type(
                    "a pattern is a str, not " + pattern.type().label());
        }
        Glob glob = new Glob(Utf8.encode(text.value()));
        if (value instanceof RayList list) {
            List<RayValue> results =
                    list.stream().map(element -> like(element, pattern)).toList();
            return results.isEmpty() ? B8Vector.of() : Elementwise.collapsed(results);
        }
        if (value instanceof SymVector symbols) {
            return ofSymbols(symbols, glob);
        }
        String[] texts = elements(value, "like");
        byte[] out = new byte[texts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (glob.matches(texts[i].getBytes(StandardCharsets.ISO_8859_1)) ? 1 : 0);
        }
        return value instanceof Sequence ? B8Vector.wrap(out) : B8.of(out[0] != 0);
    }

    /** Each distinct symbol is matched once. */
    private static B8Vector ofSymbols(SymVector symbols, Glob glob) {
        byte[] known = new byte[symbols.dictionary().size()];
        byte[] out = new byte[symbols.size()];
        for (int i = 0; i < out.length; i++) {
            int code = symbols.code(i);
            if (known[code] == 0) {
                known[code] = (byte) (glob.matches(Utf8.encode(symbols.get(i))) ? 2 : 1);
            }
            out[i] = (byte) (known[code] - 1);
        }
        return B8Vector.wrap(out);
    }
}
