package io.rayforce.types.text;

import io.rayforce.types.B8;
import io.rayforce.types.Name;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;

/** Reads names, symbols, strings and, with the help of {@link NumberReader}, numbers. */
final class AtomReader {

    private final Source source;
    private final NumberReader numbers;

    AtomReader(Source source) {
        this.source = source;
        this.numbers = new NumberReader(source);
    }

    RayValue read() {
        char c = source.peek();
        if (Source.isDigit(c) || c == '-' && Source.isDigit(source.peek(1))) {
            return numbers.read();
        }
        if (c == '\'') {
            return isCharacter() ? character() : symbol();
        }
        if (c == ':') {
            return symbol();
        }
        if (Source.isWord(c)) {
            return name();
        }
        throw source.fault("a form cannot begin with " + (c < 32 ? "character code " + (int) c : c));
    }

    private RayValue name() {
        String word = source.word();
        requireEnd("name " + word);
        return switch (word) {
            case "true" -> B8.TRUE;
            case "false" -> B8.FALSE;
            case "null" -> RayNull.NULL;
            default -> Name.of(word);
        };
    }

    private Sym symbol() {
        char mark = source.next();
        String word = source.word();
        if (word.isEmpty() && (mark == ':' || source.peek() == '\'')) {
            throw source.fault("expected a symbol after " + mark);
        }
        requireEnd("symbol " + word);
        return Sym.of(word);
    }

    private void requireEnd(String what) {
        if (source.peek() == ':') {
            throw source.fault("a colon cannot follow the " + what);
        }
    }

    /** Tells whether a quote begins a text of one character, such as {@code 'x'} or {@code '\n'}; a blank is none. */
    private boolean isCharacter() {
        char c = source.peek(1);
        return c == '\\' ? source.peek(3) == '\'' : c != '\'' && c != ' ' && source.peek(2) == '\'';
    }

    private Str character() {
        source.next();
        char c = source.next();
        if (c == '\\') {
            c = switch (source.next()) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                default -> source.peek(-1);
            };
        }
        source.next();
        return Str.of(String.valueOf(c));
    }

    /** Reads a text between double quotes. */
    String string() {
        int start = source.position();
        source.next();
        StringBuilder text = new StringBuilder();
        while (source.peek() != '"') {
            if (source.isAtEnd()) {
                throw source.fault("parse", "this string is never closed", start);
            }
            char c = source.next();
            if (c == '\\') {
                escape(text, start);
            } else {
                text.append(c);
            }
        }
        source.next();
        return joined(text.toString());
    }

    private void escape(StringBuilder text, int start) {
        if (source.isAtEnd()) {
            throw source.fault("parse", "this string is never closed", start);
        }
        char c = source.peek();
        if (c >= '0' && c <= '7') {
            octal(text);
            return;
        }
        source.next();
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '\\', '"' -> text.append(c);
            default -> text.append('\\').append(c);
        }
    }

    private void octal(StringBuilder text) {
        int value = 0;
        for (int digits = 0; digits < 3 && source.peek() >= '0' && source.peek() <= '7'; digits++) {
            value = value * 8 + source.next() - '0';
        }
        int low = value & 0xff;
        text.append(low < 0x80 ? (char) low : (char) ('\udc00' + low));
    }

    /** Joins bytes that were written one by one to the characters that they encode. */
    private static String joined(String text) {
        byte[] bytes = Utf8.encode(text);
        return Utf8.decode(bytes, 0, bytes.length);
    }
}
