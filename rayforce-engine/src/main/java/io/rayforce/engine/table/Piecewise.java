package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Calls what knows rows one by one with a few rows at a time, by several threads, so that what it makes on its way stays small. */
public final class Piecewise {

    private Piecewise() {}

    /**
     * Returns the result for many rows; nothing where there are too few to part them, or where what is made of them is not a
     * vector of fixed width.
     *
     * @param arguments vectors with an element for each row, and atoms
     */
    public static Optional<RayValue> apply(Function<RayValue[], RayValue> function, RayValue[] arguments) {
        int rows = rows(arguments);
        if (rows <= Ranges.MORSEL) {
            return Optional.empty();
        }
        RayValue first = function.apply(slices(arguments, 0, Ranges.MORSEL));
        if (!(first instanceof Vector vector) || !isFixed(vector)) {
            return Optional.empty();
        }
        Object out = Storages.newArray(vector.type(), rows);
        write(vector, out, 0);
        Ranges.each(
                rows - Ranges.MORSEL,
                (from, to) -> Ranges.morsels(from + Ranges.MORSEL, to + Ranges.MORSEL, (at, end) -> {
                    Vector piece = (Vector) function.apply(slices(arguments, at, end));
                    write(piece, out, at);
                }));
        return Optional.of(Storages.wrap(vector.type(), out));
    }

    /** Returns how many rows the arguments have, or -1 if they are none such. */
    private static int rows(RayValue[] arguments) {
        int rows = -1;
        for (RayValue argument : arguments) {
            if (argument instanceof Sequence && !(argument instanceof Vector)) {
                return -1;
            }
            if (argument instanceof Vector vector) {
                if (rows >= 0 && vector.size() != rows) {
                    return -1;
                }
                rows = vector.size();
            }
        }
        return rows;
    }

    private static boolean isFixed(Vector vector) {
        return Numbers.isInteger(vector.type()) || Numbers.isFloat(vector.type());
    }

    private static RayValue[] slices(RayValue[] arguments, int from, int to) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Vector vector ? vector.slice(from, to) : argument)
                .toArray(RayValue[]::new);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // Both are arrays of the type's width.
    private static void write(Vector piece, Object out, int at) {
        System.arraycopy(Storages.array(piece), Storage.offset(piece), out, at, piece.size());
    }
}
