package io.rayforce.types.wire;

import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.Set;

/**
 * What clients of wire version 1 mean by the queries that they compile. Their servers answered a changed copy of a named
 * table, which was lost, and took the time column of a window join for the name of a value. The earliest clients put a query
 * into a list, which was answered as it came.
 */
final class Version1Intent {

    private static final Name QUOTE = Name.of("quote");
    private static final Set<String> QUERIES =
            Set.of("select", "update", "insert", "upsert", "inner-join", "left-join", "window-join", "window-join1");

    private Version1Intent() {}

    static RayValue of(RayValue tree) {
        if (!(tree instanceof RayList call) || call.size() < 2 || !(call.at(0) instanceof Name verb)) {
            return tree;
        }
        return switch (verb.text()) {
            case "list" ->
                call.at(1) instanceof Name query && QUERIES.contains(query.text())
                        ? of(call.slice(1, call.size()))
                        : call;
            case "insert", "upsert" ->
                call.at(1) instanceof Name table ? stored(with(call, 1, quoted(table)), table) : call;
            case "update" -> call.at(1) instanceof Dict query ? update(call, query) : call;
            case "window-join", "window-join1" ->
                call.size() > 2 && call.at(1) instanceof SymVector keys ? with(call, 2, times(call.at(2), keys)) : call;
            default -> call;
        };
    }

    private static RayValue update(RayList call, Dict query) {
        for (int i = 0; i < query.size(); i++) {
            if (query.keyAt(i).equals(Sym.of("from"))
                    && query.valueAt(i) instanceof Name table
                    && query.values() instanceof RayList values) {
                return stored(with(call, 1, Dict.of(query.keys(), with(values, i, quoted(table)))), table);
            }
        }
        return call;
    }

    /** Changes the table itself, and answers it as their servers answered the copy. */
    private static RayValue stored(RayList change, Name table) {
        return RayList.of(Name.of("do"), change, table);
    }

    /** Takes the columns that times are read from for themselves. */
    private static RayValue times(RayValue bounds, SymVector keys) {
        if (!(bounds instanceof RayList call)) {
            return bounds;
        }
        boolean reads = call.size() == 3 && call.at(0).equals(Name.of("at"));
        if (reads && call.at(2) instanceof Name column && keys.indexOf(column.text()) >= 0) {
            return with(call, 2, quoted(column));
        }
        return Version1Requests.map(call, part -> times(part, keys));
    }

    private static RayList quoted(Name name) {
        return RayList.of(QUOTE, name);
    }

    private static RayList with(RayList list, int index, RayValue element) {
        RayValue[] elements = new RayValue[list.size()];
        Arrays.setAll(elements, i -> i == index ? element : list.at(i));
        return RayList.wrap(elements);
    }
}
