package io.rayforce.codegen.schema;

import java.util.ArrayList;
import java.util.List;

/** One line of a schema file, in words. */
final class SchemaLine {

    /**
     * A word of the line.
     *
     * @param text the word, without quotes and escapes
     * @param quoted whether it stood in quotes
     * @param column where it begins, from 1
     */
    record Word(String text, boolean quoted, int column) {

        boolean is(String keyword) {
            return !quoted && text.equals(keyword);
        }
    }

    private final SchemaPlace place;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    /**
     * Takes the line apart.
     *
     * @throws SchemaException if a quote is not closed, or an escape is unknown
     */
    SchemaLine(SchemaPlace place, String text) {
        this.place = place;
        this.text = text;
        while (skipBlanks()) {
            words.add(text.charAt(at) == '"' ? quoted() : bare());
        }
    }

    List<Word> words() {
        return words;
    }

    /** Returns the comment at the end of the line, its mark included. */
    String comment() {
        return text.substring(at).strip();
    }

    /** Returns the place of a word; behind the last word, if there are not so many. */
    SchemaPlace place(int word) {
        return word < words.size()
                ? place.at(words.get(word).column())
                : place.at(text.substring(0, at).stripTrailing().length() + 1);
    }

    /** Moves to the next word and tells whether there is one. */
    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != '#';
    }

    private Word bare() {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        return new Word(text.substring(start, at), false, start + 1);
    }

    static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '#' || c == '"';
    }

    private Word quoted() {
        int start = at++;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            word.append(c == '\\' ? escaped() : c);
        }
        if (at++ == text.length()) {
            throw place.at(start + 1).fault("the quote is not closed: end the name with \"");
        }
        return new Word(word.toString(), true, start + 1);
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        int known = Quoted.LETTERS.indexOf(c);
        if (known < 0) {
            throw place.at(at - 1).fault("unknown escape: write \\\" \\\\ \\n \\r or \\t");
        }
        return Quoted.MEANINGS.charAt(known);
    }
}
