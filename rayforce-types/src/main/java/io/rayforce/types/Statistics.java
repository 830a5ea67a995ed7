package io.rayforce.types;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Sums and the like of the elements of a vector. Nulls do not count. */
public final class Statistics {

    private Statistics() {}

    /**
     * Returns the sum of numbers: an {@code I64} of integers, an {@code F64} of floating point numbers; zero if there are none.
     *
     * @throws ConversionException if the elements are no numbers, or the sum of integers exceeds 64 bits
     */
    public static Atom sum(Vector numbers) {
        if (isFloating(numbers)) {
            return F64.of(floats(numbers).sum());
        }
        try {
            return I64.of(integers(numbers).reduce(0, Math::addExact));
        } catch (ArithmeticException tooLarge) {
            throw new ConversionException("the sum of " + numbers + " exceeds 64 bits", tooLarge);
        }
    }

    /**
     * Returns the arithmetic mean of numbers; the null if there are none.
     *
     * @throws ConversionException if the elements are no numbers
     */
    public static F64 mean(Vector numbers) {
        DoubleStream all =
                isFloating(numbers) ? floats(numbers) : integers(numbers).asDoubleStream();
        return F64.of(all.average().orElse(Nulls.F64));
    }

    /** Returns the least element in the order of the language; the null of its type if there is none. */
    public static Atom min(Vector vector) {
        return extreme(vector, Scalars::compare);
    }

    /** Returns the greatest element in the order of the language; the null of its type if there is none. */
    public static Atom max(Vector vector) {
        Comparator<Atom> order = Scalars::compare;
        return extreme(vector, order.reversed());
    }

    private static Atom extreme(Vector vector, Comparator<Atom> order) {
        return IntStream.range(0, vector.size())
                .filter(i -> !vector.isNull(i))
                .mapToObj(vector::at)
                .min(order)
                .orElseGet(() -> Atom.nullOf(vector.type().element()));
    }

    private static boolean isFloating(Vector vector) {
        return vector.type() == RayType.F64_VECTOR || vector.type() == RayType.F32_VECTOR;
    }

    private static DoubleStream floats(Vector vector) {
        DoubleStream all = vector instanceof DoubleVector doubles
                ? doubles.stream()
                : IntStream.range(0, vector.size()).mapToDouble(((FloatVector) vector)::get);
        return all.filter(number -> !Double.isNaN(number));
    }

    private static LongStream integers(Vector vector) {
        return switch (vector.type()) {
            case U8_VECTOR -> IntStream.range(0, vector.size()).mapToLong(((ByteVector) vector)::get);
            case I16_VECTOR ->
                IntStream.range(0, vector.size())
                        .mapToLong(((ShortVector) vector)::get)
                        .filter(number -> number != Nulls.I16);
            case I32_VECTOR ->
                ((IntVector) vector)
                        .stream().filter(number -> number != Nulls.I32).asLongStream();
            case I64_VECTOR -> ((LongVector) vector).stream().filter(number -> number != Nulls.I64);
            default -> throw new ConversionException(vector.type() + " holds no numbers");
        };
    }
}
