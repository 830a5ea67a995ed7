package io.rayforce.query;

import io.rayforce.types.Name;
import java.util.Set;

/** Functions that compute each row's value from that row alone. */
final class RowWise {

    private static final Set<String> VERBS = Set.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "div",
            "neg",
            "abs",
            "floor",
            "ceil",
            "round",
            "sqrt",
            "log",
            "exp",
            "pow",
            "xbar",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "and",
            "or",
            "not",
            "nil?",
            "in",
            "not-in",
            "within",
            "like",
            "if",
            "as",
            "fill",
            "min",
            "max",
            "yyyy",
            "mm",
            "dd",
            "doy",
            "dow",
            "hh",
            "minute",
            "ss",
            "upper",
            "lower",
            "trim",
            "substr",
            "replace",
            "strlen",
            "str-find");

    private RowWise() {}

    static boolean is(Node node) {
        return !node.any(part -> part instanceof Node.Call call
                ? !(call.head() instanceof Name verb) || !VERBS.contains(verb.text()) || Aggregates.isAggregate(call)
                : part instanceof Node.Raw);
    }

    static boolean calls(Node node, Set<String> verbs) {
        return node.any(part ->
                part instanceof Node.Call call && call.head() instanceof Name verb && verbs.contains(verb.text()));
    }
}
