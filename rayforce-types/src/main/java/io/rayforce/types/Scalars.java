package io.rayforce.types;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Java primitives and texts of atoms: exact, and never a number for a null. */
final class Scalars {

    private Scalars() {}

    static long asLong(RayValue value) {
        if (value instanceof Atom atom && !atom.isNull()) {
            switch (atom.type()) {
                case I64:
                    return ((I64) atom).value();
                case I32:
                    return ((I32) atom).value();
                case I16:
                    return ((I16) atom).value();
                case U8:
                    return ((U8) atom).value();
                default:
            }
        }
        throw misfit(value, "a long");
    }

    static double asDouble(RayValue value) {
        if (value instanceof F64 number && !number.isNull()) {
            return number.value();
        } else if (value instanceof F32 number && !number.isNull()) {
            return number.value();
        } else if (value instanceof F64 || value instanceof F32) {
            throw misfit(value, "a double");
        }
        long integer = asLong(value);
        if ((long) (double) integer != integer || integer == Long.MAX_VALUE) {
            throw misfit(value, "a double");
        }
        return integer;
    }

    static boolean asBoolean(RayValue value) {
        if (value instanceof B8 truth && !truth.isNull()) {
            return truth.value();
        }
        throw misfit(value, "a boolean");
    }

    static String asString(RayValue value) {
        if (value instanceof Str text) {
            return text.value();
        } else if (value instanceof Sym text) {
            return text.value();
        }
        throw misfit(value, "a text");
    }

    static OptionalLong asOptionalLong(RayValue value) {
        return isNull(value) ? OptionalLong.empty() : OptionalLong.of(asLong(value));
    }

    static OptionalDouble asOptionalDouble(RayValue value) {
        return isNull(value) ? OptionalDouble.empty() : OptionalDouble.of(asDouble(value));
    }

    private static boolean isNull(RayValue value) {
        return value == RayNull.NULL || value instanceof Atom atom && atom.isNull();
    }

    /** Returns the double nearest to a number. */
    static double approximate(Atom number) {
        return number instanceof F64 || number instanceof F32 ? asDouble(number) : (double) asLong(number);
    }

    /** Compares atoms of one type. */
    @SuppressWarnings("unchecked")
    static int compare(Atom left, Atom right) {
        return ((Comparable<Atom>) left).compareTo(right);
    }

    private static ConversionException misfit(RayValue value, String wanted) {
        return new ConversionException(value + " of " + value.type() + " is not " + wanted);
    }
}
