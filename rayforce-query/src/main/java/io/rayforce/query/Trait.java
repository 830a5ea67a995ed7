package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something to know of an expression before it is asked for: that a function of some kind is called somewhere in it. Every node
 * carries those of all below it, so that no check has to visit them.
 */
enum Trait {
    /** Takes the rows for one value. */
    AGGREGATE(
            "sum",
            "avg",
            "count",
            "min",
            "max",
            "first",
            "last",
            "med",
            "dev",
            "stddev",
            "var",
            "var_pop",
            "dev_pop",
            "stddev_pop",
            "prod",
            "mode",
            "all",
            "any",
            "wavg",
            "wsum",
            "cov",
            "scov",
            "pearson_corr",
            "percentile",
            "quantile"),

    /** Takes two columns, or a column and a number, for one value. */
    AGGREGATE_OF_TWO("wavg", "wsum", "cov", "scov", "pearson_corr", "percentile", "quantile"),

    /** Counts the rows, whatever their values. */
    ROW_COUNT(),

    /** Is not known to compute each row's value from that row alone. */
    ACROSS_ROWS(),

    /** Looks at neighbouring rows, those that a where leaves out included. */
    NEIGHBOURS("lag", "lead", "deltas", "ratios", "differ", "rank"),

    /** Gives each row its place among the others. */
    RANK("rank", "xrank"),

    /** Chooses between values. */
    CHOICE("if"),

    /** Converts values. */
    CAST("as"),

    /** Beside one of these, a choice within groups is made once for all rows. */
    CHOICE_TRAP("as", "fill", "yyyy", "mm", "dd", "doy", "dow", "hh", "minute", "ss", "distinct", "top", "bot"),

    /** Puts texts together. */
    TEXT_JOIN("str-join");

    private static final Set<String> ROW_WISE = Set.of(
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

    private static final Map<String, Integer> OF_VERBS = ofVerbs();

    private final Set<String> verbs;

    Trait(String... verbs) {
        this.verbs = Set.of(verbs);
    }

    private static Map<String, Integer> ofVerbs() {
        Map<String, Integer> traits = new HashMap<>();
        ROW_WISE.forEach(verb -> traits.put(verb, 0));
        for (Trait trait : values()) {
            for (String verb : trait.verbs) {
                traits.merge(verb, trait.bit() | (ROW_WISE.contains(verb) ? 0 : ACROSS_ROWS.bit()), (a, b) -> a | b);
            }
        }
        return Map.copyOf(traits);
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isAmong(int traits) {
        return (traits & bit()) != 0;
    }

    /** Returns the traits of a call by itself, whatever its arguments have. */
    static int ofCall(RayValue head, int arguments) {
        if (!(head instanceof Name name)) {
            return ACROSS_ROWS.bit();
        }
        // With two arguments these two compare row by row.
        return arguments == 2 && (name.text().equals("min") || name.text().equals("max"))
                ? 0
                : OF_VERBS.getOrDefault(name.text(), ACROSS_ROWS.bit());
    }
}
