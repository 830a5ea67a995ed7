package io.rayforce.interop.search;

import io.rayforce.interop.search.Grammar.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes programs by the rules of a grammar, at random. */
final class Writer {

    private static final Pattern PLACE = Pattern.compile("<([a-z]+)( [A-Z0-9]+)?>");

    private final Grammar grammar;
    private final Choice choice;
    private final Function<Kind, String> leaves;

    /** @param leaves what stands where nothing is to be computed: literals, or columns */
    Writer(Grammar grammar, Choice choice, Function<Kind, String> leaves) {
        this.grammar = grammar;
        this.choice = choice;
        this.leaves = leaves;
    }

    /** Writes something that the grammar names, with so many levels of values in values. */
    String write(String name, int depth) {
        return write(name, "", depth);
    }

    private String write(String name, String kind, int depth) {
        return switch (name) {
            case "leaf" -> leaves.apply(Kind.valueOf(kind));
            case "atom" -> Kind.valueOf(kind).atom(choice);
            case "vector" -> Kind.valueOf(kind).vector(choice, choice.of(0, 1, 2, 3, 5));
            case "some" -> Kind.valueOf(kind).vector(choice, 1 + choice.below(3));
            case "column" -> kind.isEmpty() ? ruled(name, kind, depth) : leaves.apply(Kind.valueOf(kind));
            case "n" -> "" + (choice.below(12) - 4);
            case "kind" -> kind;
            case "value" ->
                depth <= 0 || choice.oneIn(5) ? leaves.apply(Kind.valueOf(kind)) : ruled(name, kind, depth - 1);
            default -> ruled(name, kind, depth);
        };
    }

    private String ruled(String name, String kind, int depth) {
        List<Rule> rules = grammar.rules(name, kind);
        if (rules.isEmpty()) {
            return leaves.apply(Kind.valueOf(kind));
        }
        Rule rule = choice.of(rules);
        Map<String, String> bound = new HashMap<>();
        if (rule.isVariable()) {
            bound.put(rule.kind(), kind);
        }
        Matcher places = PLACE.matcher(rule.text());
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            String wanted = places.group(2) == null ? "" : places.group(2).strip();
            String found = wanted.length() == 1
                    ? bound.computeIfAbsent(
                            wanted, letter -> choice.of(Kinds.of(letter)).name())
                    : wanted;
            places.appendReplacement(text, Matcher.quoteReplacement(write(places.group(1), found, depth)));
        }
        return places.appendTail(text).toString();
    }
}
