package io.rayforce.engine.table;

import io.rayforce.engine.budget.Budget;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;

/** How many bytes an element takes in a column, of what has no fixed width the fixed part. */
public final class Widths {

    private Widths() {}

    /** Returns the bytes of an element of a vector or list type; those of an atom type's vector. */
    public static int of(RayType type) {
        return switch (type == RayType.LIST ? RayType.I32 : type.element()) {
            case B8, U8 -> Byte.BYTES;
            case I16 -> Short.BYTES;
            case I64, TIMESTAMP, TIMESPAN, F64 -> Long.BYTES;
            case GUID -> 2 * Long.BYTES;
            default -> Integer.BYTES;
        };
    }

    /** Returns a value, unless it is larger than what one step of a request may make, however it came to be. */
    public static RayValue affordable(RayValue value, Budget budget) {
        if (value instanceof Sequence sequence) {
            budget.allow(sequence.size(), of(sequence.type()));
        } else if (value instanceof Str text) {
            budget.allow(text.value().length(), Byte.BYTES);
        }
        return value;
    }
}
