package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.join.Joined.Positions;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Joins of rows whose keys are equal; nulls are equal too. */
final class EquiJoin {

    private EquiJoin() {}

    static RayValue inner(Sides sides, Budget budget) {
        return table(sides, Matches.of(sides, false, budget));
    }

    static RayValue left(Sides sides, Budget budget) {
        return table(sides, Matches.of(sides, true, budget));
    }

    private static RayTable table(Sides sides, Matches matches) {
        Positions left = matches.isEveryLeftRowOnce() ? Positions.ALL : Positions.at(matches.left());
        return new Joined(matches.count())
                .withAll(sides.left(), left)
                .withOthers(sides.right(), sides.keys(), Positions.at(matches.right()))
                .table();
    }

    static RayValue anti(Sides sides, Budget budget) {
        Matches matches = Matches.of(sides, true, budget);
        int[] unmatched = new int[matches.count()];
        int count = 0;
        for (int i = 0; i < unmatched.length; i++) {
            if (matches.right()[i] < 0) {
                unmatched[count++] = matches.left()[i];
            }
        }
        int[] rows = Arrays.copyOf(unmatched, count);
        return new Joined(count).withAll(sides.left(), Positions.at(rows)).table();
    }

    static RayValue full(Sides sides, Budget budget) {
        sides.keys()
                .forEach(key -> requireAlike(
                        key, sides.left().column(key), sides.right().column(key)));
        Matches matches = Matches.of(sides, true, budget);
        int[] rest = matches.unmatchedRight(sides.right().rowCount());
        int[] left = Arrays.copyOf(matches.left(), matches.count() + rest.length);
        int[] right = Arrays.copyOf(matches.right(), left.length);
        Arrays.fill(left, matches.count(), left.length, -1);
        System.arraycopy(rest, 0, right, matches.count(), rest.length);
        Joined joined = new Joined(left.length);
        RayTable table = sides.left();
        for (int i = 0; i < table.columnCount(); i++) {
            Sequence column = table.column(i);
            String name = table.names().get(i);
            joined.with(
                    name,
                    () -> sides.isKey(name)
                            ? key(column, matches.left(), sides.right().column(name), rest)
                            : Gather.rows(column, left));
        }
        return joined.withOthers(sides.right(), sides.keys(), Positions.at(right))
                .table();
    }

    /** Refuses keys of two types that one column cannot hold; this is known before any column is read. */
    private static void requireAlike(String key, Sequence left, Sequence right) {
        RayType one = left.type().element();
        RayType other = right.type().element();
        boolean integers = Numbers.isInteger(one) && Numbers.isInteger(other);
        if (one != other && !integers && right.size() > 0) {
            throw EngineException.type("the key " + key + " is " + one.label() + " on the left and " + other.label()
                    + " on the right, which no column of a full join holds");
        }
    }

    private static Sequence key(Sequence column, int[] rows, Sequence other, int[] rest) {
        Sequence more = Gather.rows(other, rest);
        boolean alike = more.type() == column.type() || !(more instanceof Vector);
        Sequence fitting = alike ? more : Numbers.vector(column.type(), Numbers.longs((Vector) more), more.size());
        return Append.both(Gather.rows(column, rows), fitting);
    }
}
