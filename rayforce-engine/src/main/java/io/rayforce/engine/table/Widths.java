package io.rayforce.engine.table;

import io.rayforce.types.RayType;

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
}
