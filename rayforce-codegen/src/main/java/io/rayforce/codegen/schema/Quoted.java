package io.rayforce.codegen.schema;

/** Names in quotes: what has to be quoted, and how. */
final class Quoted {

    /** The letters that may follow a backslash, and what they stand for. */
    static final String LETTERS = "\"\\nrt";

    static final String MEANINGS = "\"\\\n\r\t";

    private Quoted() {}

    /** Returns the name as a schema file writes it. */
    static String ifNeeded(String name) {
        boolean plain = !name.isEmpty()
                && !name.equals(SchemaReader.TABLE)
                && name.chars().noneMatch(Quoted::needsQuotes);
        return plain ? name : quote(name);
    }

    private static boolean needsQuotes(int c) {
        return SchemaLine.endsWord((char) c) || Character.isISOControl(c) || c == '\\';
    }

    private static String quote(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int known = MEANINGS.indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append(LETTERS.charAt(known));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
