package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.Atom;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;

/**
 * The clause {@code take}: which of the rows of a result are kept.
 *
 * @param start the first one; counted from the end where negative
 * @param count how many
 */
record Take(long start, long count) {

    private static final Take ALL = new Take(0, Long.MAX_VALUE);

    static Take of(Clauses clauses, Evaluation evaluation) {
        return clauses.find("take").map(form -> of(evaluation.argument(form))).orElse(ALL);
    }

    private static Take of(RayValue value) {
        if (value instanceof Atom atom && atom.isNull() || value.type() == RayType.I32_VECTOR) {
            throw EngineException.type("take needs a number of rows");
        }
        if (value instanceof I64 number) {
            return of(number.value());
        }
        if (value instanceof I32 number) {
            return of(number.value());
        }
        if (value instanceof I64Vector pair && pair.size() == 2) {
            if (pair.get(1) < 0) {
                throw EngineException.length("a number of rows is not negative");
            }
            return new Take(pair.get(0), pair.get(1));
        }
        throw EngineException.domain("take needs a number of rows, or a start and a number, not "
                + value.type().label());
    }

    private static Take of(long count) {
        return count < 0 ? new Take(count, Long.MAX_VALUE) : new Take(0, count);
    }

    /** Returns the position of the first kept one among a number of rows. */
    int from(int rows) {
        return (int) (start < 0 ? Math.max(0, rows + start) : Math.min(start, rows));
    }

    /** Returns the position behind the last kept one. */
    int to(int rows) {
        int from = from(rows);
        return (int) (from + Math.min(count, rows - from));
    }
}
