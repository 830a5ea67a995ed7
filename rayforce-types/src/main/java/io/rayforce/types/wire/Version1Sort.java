package io.rayforce.types.wire;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.ArrayDeque;
import java.util.Deque;

/** The sort clauses of a query, as calls around a table: the last key innermost, as sorting is stable. */
final class Version1Sort {

    private record Key(String direction, SymVector columns) {}

    private final Deque<Key> keys = new ArrayDeque<>();

    void by(String direction, RayValue columns) {
        if (columns instanceof SymVector names) {
            keys.push(new Key(direction, names));
        } else if (columns instanceof Name name) {
            keys.push(new Key(direction, SymVector.of(name.text())));
        } else {
            throw Version1Requests.refusal("a sort by anything but names of columns");
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    RayValue of(RayValue table) {
        RayValue sorted = table;
        for (Key key : keys) {
            sorted = RayList.of(Version1Functions.of("x" + key.direction()), sorted, key.columns());
        }
        return sorted;
    }
}
