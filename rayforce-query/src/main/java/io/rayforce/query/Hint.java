package io.rayforce.query;

import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where in a query to look for the reason of an error: a server sends its code alone. Names are told, but no data. */
final class Hint {

    private static final int MOST = 12;

    private final Set<String> verbs = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> sorted = new LinkedHashSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    private Hint() {}

    /** Returns what to look at, or an empty text where the code tells it all. */
    static String of(ErrorCode code, RayValue tree) {
        Hint hint = new Hint();
        hint.visit(tree);
        return hint.text(code);
    }

    private String text(ErrorCode code) {
        boolean isWrite = verbs.contains("insert") || verbs.contains("upsert");
        return switch (code) {
            case NYI ->
                about("a column to order by that is not there is answered so, too; the query orders by ", sorted);
            case NAME, SCHEMA -> about("the query names ", read);
            case TYPE ->
                isWrite
                        ? about("a value has another type than its column, among ", given)
                        : about("a column has another type than it is used with, among ", read);
            case DOMAIN ->
                isWrite
                        ? "the rows have more or fewer values than the table has columns"
                        : about("a key is missing on one side, among ", keys);
            case VALUE -> about("the rows lack a key column, or have one that the table lacks, among ", given);
            case LENGTH -> about("the columns given have several lengths: ", given);
            case LIMIT -> verbs.contains("select") ? "the query has too many conditions, or is too deeply nested" : "";
            default -> "";
        };
    }

    private static String about(String what, Set<String> names) {
        return names.isEmpty()
                ? ""
                : what
                        + String.join(", ", names.stream().limit(MOST).toList())
                        + (names.size() > MOST ? " and others" : "");
    }

    private void visit(RayValue value) {
        if (value instanceof Name name) {
            read.add(name.text());
        } else if (value instanceof RayList list && list.size() > 0) {
            call(list);
        } else if (value instanceof Dict clauses && clauses.keys() instanceof SymVector) {
            for (int i = 0; i < clauses.size(); i++) {
                clause(((Sym) clauses.keyAt(i)).value(), clauses.valueAt(i));
            }
        }
    }

    private void call(RayList call) {
        int from = 0;
        if (call.at(0) instanceof Name verb) {
            verbs.add(verb.text());
            from = 1;
            if (verb.text().equals("quote")) {
                return;
            }
            if (verb.text().endsWith("-join")) {
                name(call.at(1), keys);
            }
            if (verb.text().equals("insert") || verb.text().equals("upsert")) {
                rows(call.at(call.size() - 1));
            }
        }
        call.slice(from, call.size()).forEach(this::visit);
    }

    private void clause(String key, RayValue value) {
        if (key.equals("asc") || key.equals("desc")) {
            name(value, sorted);
        } else {
            visit(value);
        }
    }

    private void rows(RayValue rows) {
        name(rows instanceof Dict dict ? dict.keys() : rows instanceof RayTable table ? table.names() : rows, given);
    }

    private static void name(RayValue value, Set<String> into) {
        if (value instanceof Name name) {
            into.add(name.text());
        } else if (value instanceof SymVector names) {
            names.stream().forEach(into::add);
        }
    }
}
