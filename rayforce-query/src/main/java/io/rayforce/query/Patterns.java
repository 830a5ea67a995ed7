package io.rayforce.query;

import io.rayforce.types.RayType;
import io.rayforce.types.Str;

/** Patterns for texts. */
final class Patterns {

    private Patterns() {}

    static Node like(Node node, String pattern) {
        return Node.call("like", RayType.B8, node, new Node.Const(Str.of(pattern)));
    }

    /** Returns the pattern that matches a text alone. */
    static String literal(String text) {
        return text.replaceAll("[*?\\[]", "[$0]");
    }
}
