package io.rayforce.engine.join;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.List;

/**
 * The two tables of a join and the names of the columns that decide which rows go together.
 *
 * @param keys the names; there is at least one
 * @param left the table whose rows keep their order
 * @param right the other table
 */
record Sides(List<String> keys, RayTable left, RayTable right) {

    /** Reads the keys and the tables, which may also come first. Both tables have all the keys. */
    static Sides of(RayValue[] arguments) {
        boolean tablesFirst = arguments[0] instanceof RayTable;
        Sides sides = tablesFirst
                ? new Sides(keys(arguments[2]), table(arguments[0]), table(arguments[1]))
                : new Sides(keys(arguments[0]), table(arguments[1]), table(arguments[2]));
        for (String key : sides.keys()) {
            sides.column(sides.left(), key);
            sides.column(sides.right(), key);
        }
        return sides;
    }

    private static List<String> keys(RayValue value) {
        if (value instanceof Sequence sequence && sequence.size() == 0) {
            throw EngineException.domain("a join needs the names of key columns");
        }
        if (value instanceof SymVector names) {
            return List.of(names.toArray());
        }
        throw EngineException.type(
                "the keys of a join are a sym vector, not " + value.type().label());
    }

    static RayTable table(RayValue value) {
        if (value instanceof RayTable table) {
            return table;
        }
        throw EngineException.type("a join takes tables, not " + value.type().label());
    }

    private Sequence column(RayTable table, String key) {
        int index = table.names().indexOf(key);
        if (index < 0) {
            throw EngineException.domain("there is no key column " + key + " among " + table.columnNames());
        }
        return table.column(index);
    }

    /** Returns the type of the elements of a key column. */
    static RayType elementOf(Sequence column) {
        if (column instanceof Vector vector) {
            return vector.type().element();
        }
        throw EngineException.type("a list is no key of a join");
    }

    List<Sequence> leftKeys() {
        return keys.stream().map(key -> column(left, key)).toList();
    }

    List<Sequence> rightKeys() {
        return keys.stream().map(key -> column(right, key)).toList();
    }

    boolean isKey(String name) {
        return keys.contains(name);
    }
}
