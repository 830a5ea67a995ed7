package io.rayforce.interop.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of a search, as rules of the form {@code [weight] name KIND: text with <name KIND> in it}. A kind is one of
 * {@link Kind}, or a letter that stands for any of a set and for the same one in the whole rule.
 */
final class Grammar {

    private static final Pattern RULE = Pattern.compile("(\\d+ )?([a-z]+)( [A-Z0-9]+)?: ?(.*)");

    private final Map<String, List<Rule>> rules = new HashMap<>();

    /**
     * One way to write something.
     *
     * @param kind what it is for: a kind, a letter, or empty
     */
    record Rule(String kind, String text) {

        boolean isFor(String wanted) {
            return kind.equals(wanted)
                    || isVariable() && !wanted.isEmpty() && Kinds.of(kind).contains(Kind.valueOf(wanted));
        }

        boolean isVariable() {
            return kind.length() == 1;
        }
    }

    private Grammar(List<String> lines) {
        lines.forEach(this::add);
    }

    /** Reads the grammar of a name, which stands beside this class. */
    static Grammar named(String name) {
        try (InputStream text = Grammar.class.getResourceAsStream(name + ".grammar")) {
            String all = new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
            return new Grammar(all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            throw new IllegalArgumentException("not a rule: " + line);
        }
        int weight = rule.group(1) == null ? 1 : Integer.parseInt(rule.group(1).strip());
        String kind = rule.group(3) == null ? "" : rule.group(3).strip();
        for (int i = 0; i < weight; i++) {
            rules.computeIfAbsent(rule.group(2), name -> new ArrayList<>()).add(new Rule(kind, rule.group(4)));
        }
    }

    /** Returns the ways to write something of a kind; none if the grammar does not say. */
    List<Rule> rules(String name, String kind) {
        return rules.getOrDefault(name, List.of()).stream()
                .filter(rule -> rule.isFor(kind))
                .toList();
    }
}
