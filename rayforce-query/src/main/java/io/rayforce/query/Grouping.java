package io.rayforce.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a grouped select has to send, and what comes back. A key among the selected columns is never sent: a server gives it
 * once by itself, and drops or repeats what is sent.
 *
 * @param keys what is grouped by
 * @param sent the columns beside the keys
 * @param result the columns of the result in order, each referring to the name that the grouped select gives it
 * @param isNatural whether that is just the order in which a server gives them
 */
record Grouping(List<Output> keys, List<Output> sent, List<Output> result, boolean isNatural) {

    static Grouping of(Select.Clauses query) {
        List<Output> keys = query.by();
        List<Output> sent = new ArrayList<>();
        List<Output> wanted = new ArrayList<>();
        List<String> mentioned = new ArrayList<>();
        for (Output column : query.columns()) {
            int key = keyOf(keys, column);
            if (key < 0) {
                sent.add(column);
            } else {
                mentioned.add(keys.get(key).name());
            }
            wanted.add(reference(column.name(), key < 0 ? column : keys.get(key)));
        }
        List<Output> natural = new ArrayList<>();
        keys.forEach(key -> natural.add(reference(key.name(), key)));
        sent.forEach(column -> natural.add(reference(column.name(), column)));
        Output.requireUsable(natural, Set.of());
        boolean isNatural = isSubsequence(wanted, natural) && !(sent.isEmpty() && !wanted.isEmpty());
        return new Grouping(keys, sent, isNatural ? natural : complete(keys, mentioned, wanted), isNatural);
    }

    private static Output reference(String name, Output column) {
        return new Output(name, new Node.Ref(column.name(), column.node() instanceof Node.Ref ref ? ref.type() : null));
    }

    private static int keyOf(List<Output> keys, Output column) {
        for (int i = 0; i < keys.size(); i++) {
            Node key = keys.get(i).node();
            boolean isSameColumn = column.node() instanceof Node.Ref ref
                    && key instanceof Node.Ref other
                    && ref.name().equals(other.name());
            boolean isByAlias = column.node() instanceof Node.Ref ref
                    && !(key instanceof Node.Ref)
                    && ref.name().equals(keys.get(i).name());
            if (isSameColumn || isByAlias || column.node().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSubsequence(List<Output> wanted, List<Output> natural) {
        int at = 0;
        for (Output output : natural) {
            if (at < wanted.size() && wanted.get(at).equals(output)) {
                at++;
            }
        }
        return at == wanted.size();
    }

    /** Keys that are not selected come first, because every grouped result has all of its keys. */
    private static List<Output> complete(List<Output> keys, List<String> mentioned, List<Output> wanted) {
        List<Output> all = new ArrayList<>();
        for (Output key : keys) {
            if (!mentioned.contains(key.name())) {
                all.add(reference(key.name(), key));
            }
        }
        all.addAll(wanted);
        Output.requireUsable(all, Reserved.IN_SELECT);
        return all;
    }
}
