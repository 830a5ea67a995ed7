package io.rayforce.engine.builtin;

import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The common type of numbers of several widths. */
public final class Promotion {

    private Promotion() {}

    /** Returns the wider of two number types: F64 if one is a floating point number. */
    static RayType wider(RayType left, RayType right) {
        if (left == right) {
            return left;
        }
        if (Numbers.isFloat(left) || Numbers.isFloat(right)) {
            return RayType.F64;
        }
        return left.compareTo(right) > 0 ? left : right;
    }

    /** Returns the elements of a vector as a vector of another number type. */
    public static Vector convert(Vector vector, RayType to) {
        RayType target = to.vector();
        if (vector.type() == target) {
            return vector;
        }
        return Numbers.isFloat(vector.type())
                ? Numbers.vector(target, Numbers.doubles(vector), vector.size())
                : Numbers.vector(target, Numbers.longs(vector), vector.size());
    }

    /** Returns the vector of numbers of several widths, or nothing where one is no number. */
    static Optional<Vector> common(List<? extends RayValue> values) {
        RayType type = RayType.B8;
        for (RayValue value : values) {
            if (!(value instanceof Atom) || !Numbers.isNumber(value.type())) {
                return Optional.empty();
            }
            type = wider(type, value.type());
        }
        List<Vector> parts = new ArrayList<>();
        for (RayValue value : values) {
            parts.add(convert(Atoms.vector((Atom) value), type));
        }
        return Optional.of((Vector) Append.all(parts));
    }
}
