package io.rayforce.interop;

import io.rayforce.types.Dict;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;

/** When two answers count as the same: by type and value, floating point numbers within the rounding of their sums. */
public final class Agreement {

    private static final double TOLERANCE = 1e-12;

    private Agreement() {}

    /** Tells whether the two agree; errors by their code alone. */
    public static boolean between(RayValue one, RayValue other) {
        if (one instanceof Name name) {
            // A reply holds symbols; whether one was quoted where it came from is a hint.
            return between(Sym.of(name.text()), other);
        }
        if (other instanceof Name name) {
            return between(one, Sym.of(name.text()));
        }
        if (one.type() != other.type()) {
            return false;
        }
        if (one instanceof RayError error) {
            return error.code().equals(((RayError) other).code());
        }
        if (one instanceof F64 number) {
            return close(number.value(), ((F64) other).value());
        }
        if (one instanceof RayTable table) {
            RayTable theirs = (RayTable) other;
            return table.names().equals(theirs.names()) && columnsAgree(table, theirs);
        }
        if (one instanceof Dict dict) {
            Dict theirs = (Dict) other;
            return between(dict.keys(), theirs.keys()) && between(dict.values(), theirs.values());
        }
        if (one instanceof F64Vector || one instanceof RayList) {
            return elementsAgree((Sequence) one, (Sequence) other);
        }
        return one.equals(other);
    }

    private static boolean columnsAgree(RayTable one, RayTable other) {
        for (int i = 0; i < one.columnCount(); i++) {
            if (!between(one.column(i), other.column(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean elementsAgree(Sequence one, Sequence other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!between(one.at(i), other.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double one, double other) {
        return Double.compare(one, other) == 0
                || one == other
                || Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }
}
