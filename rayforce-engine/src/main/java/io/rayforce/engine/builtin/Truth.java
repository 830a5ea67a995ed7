package io.rayforce.engine.builtin;

import io.rayforce.engine.kernel.Masks;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;
import java.util.List;

/** What counts as true: everything but false, zero, nulls, and nothing. A timespan of zero counts as true. */
public final class Truth {

    private Truth() {}

    /** Tells whether a value counts as true. Vectors, even empty ones, do. */
    public static boolean of(RayValue value) {
        if (value == RayNull.NULL) {
            return false;
        }
        return !(value instanceof Atom atom) || !atom.isNull() && of(Atoms.vector(atom))[0] != 0;
    }

    /** Returns for each element whether it counts as true. */
    static byte[] of(Vector vector) {
        RayType type = vector.type().element();
        if (vector instanceof B8Vector booleans) {
            return booleans(booleans);
        }
        byte[] truths = new byte[vector.size()];
        if (type == RayType.TIMESPAN || type == RayType.SYM || type == RayType.STR || type == RayType.GUID) {
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (byte) (vector.isNull(i) ? 0 : 1);
            }
        } else if (Numbers.isFloat(type)) {
            double[] numbers = Numbers.doubles(vector);
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (byte) (numbers[i] == 0 || Double.isNaN(numbers[i]) ? 0 : 1);
            }
        } else {
            long[] numbers = Numbers.longs(vector);
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (byte) (numbers[i] == 0 || numbers[i] == Nulls.I64 ? 0 : 1);
            }
        }
        return truths;
    }

    private static byte[] booleans(B8Vector vector) {
        int from = Storage.offset(vector);
        return Masks.normalize(Arrays.copyOfRange(Storage.bytes(vector), from, from + vector.size()));
    }

    /** Returns the truth of each element: a vector for a flat sequence, and a list where lists lie in the list. */
    static RayValue elements(RayValue sequence) {
        if (sequence instanceof B8Vector booleans) {
            return booleans;
        }
        if (sequence instanceof Vector vector) {
            return B8Vector.wrap(of(vector));
        }
        List<RayValue> elements =
                ((RayList) sequence).stream().map(Truth::element).toList();
        return elements.isEmpty() ? B8Vector.of() : Elementwise.collapsed(elements);
    }

    private static RayValue element(RayValue value) {
        return value instanceof Sequence ? elements(value) : B8.of(of(value));
    }
}
