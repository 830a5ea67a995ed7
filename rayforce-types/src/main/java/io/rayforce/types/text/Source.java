package io.rayforce.types.text;

/** A program text with a position that moves through it. */
final class Source {

    /** Messages quote what may be as long as the text. */
    private static final int LONGEST_MESSAGE = 200;

    private static final boolean[] WORD = new boolean[128];

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = isDigit(c) || isLetter(c) || "_.-!?+*/%<>=&|#$@^~,".indexOf(c) >= 0;
        }
    }

    static final char END = '\uffff';

    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    char next() {
        return text.charAt(at++);
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    /** Skips blanks and comments. */
    void skipBlank() {
        while (!isAtEnd()) {
            char c = peek();
            if (c == ';') {
                while (!isAtEnd() && peek() != '\n') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else {
                return;
            }
        }
    }

    /** Moves over the characters that a name may hold and returns them. */
    String word() {
        int start = at;
        while (isWord(peek())) {
            at++;
        }
        return from(start);
    }

    /** Moves over decimal digits and returns them. */
    String digits() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        return from(start);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isWord(char c) {
        return c < WORD.length && WORD[c];
    }

    RayfallSyntaxException fault(String message) {
        return fault("parse", message, at);
    }

    RayfallSyntaxException fault(String code, String message, int position) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(position, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String shown = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + ".." : message;
        return new RayfallSyntaxException(code, shown, line, position - lineStart + 1);
    }
}
