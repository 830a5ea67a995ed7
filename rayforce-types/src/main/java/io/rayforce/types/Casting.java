package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/** Vectors of the same values in another type. */
final class Casting {

    private Casting() {}

    /**
     * Returns the elements as a vector of a type.
     *
     * @param place what stands before the position of an element in a message
     */
    static Vector of(Sequence elements, RayType type, String place) {
        if (elements instanceof Vector vector && vector.type() == type.vector()) {
            return vector;
        }
        VectorBuilder builder = Vectors.builder(type);
        for (int i = 0; i < elements.size(); i++) {
            append(builder, elements.at(i), place);
        }
        return builder.build();
    }

    private static void append(VectorBuilder builder, RayValue value, String place) {
        try {
            builder.append(isInteger(builder.type()) ? integer(value) : value);
        } catch (ConversionException misfit) {
            String text = value instanceof Atom atom ? AtomText.of(atom) : value.toString();
            throw new ConversionException(place + builder.size() + ": " + text + " of " + value.type()
                    + " does not fit into " + builder.type());
        }
    }

    private static boolean isInteger(RayType type) {
        return type == RayType.U8 || type == RayType.I16 || type == RayType.I32 || type == RayType.I64;
    }

    /** Returns the integer of a number, or of the units of a temporal value; other values, and nulls, as they are. */
    private static Object integer(RayValue value) {
        if (!(value instanceof Atom atom) || atom.isNull()) {
            return value;
        }
        return switch (atom.type()) {
            case F32, F64 -> integer(atom.asDouble(), atom);
            case DATE -> (long) ((Date) atom).days();
            case TIME -> (long) ((Time) atom).millis();
            case TIMESTAMP -> ((Timestamp) atom).nanos();
            case TIMESPAN -> ((Timespan) atom).nanos();
            default -> value;
        };
    }

    private static Object integer(double number, Atom atom) {
        long integer = (long) number;
        return integer == number && integer != Long.MAX_VALUE && integer != Nulls.I64 ? (Object) integer : atom;
    }
}
