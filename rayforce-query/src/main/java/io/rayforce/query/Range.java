package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayValue;

/** Which of the rows are wanted, by position. */
record Range(long offset, long limit, boolean fromEnd) {

    static final Range ALL = new Range(0, Long.MAX_VALUE, false);

    Range {
        if (offset < 0 || limit < 0) {
            throw new QueryException("a number of rows is not negative: " + Math.min(offset, limit));
        }
        if (fromEnd && offset > 0) {
            throw new QueryException("the last rows cannot be taken with an offset: order the other way round");
        }
    }

    Range withLimit(long rows) {
        return new Range(offset, rows, false);
    }

    Range withOffset(long rows) {
        return new Range(rows, limit, fromEnd);
    }

    Range withLast(long rows) {
        return new Range(offset, rows, true);
    }

    RayValue tree() {
        return offset > 0 ? I64Vector.of(offset, limit) : I64.of(fromEnd ? -limit : limit);
    }
}
