package io.rayforce.query.rows;

import io.rayforce.types.B8Vector;
import io.rayforce.types.Codec;
import io.rayforce.types.ConversionException;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.U8Vector;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One column as functions from row numbers to Java values. Whether the type of the column fits is decided when the function
 * is asked for; whether a value fits, when it is read. Numbers are widened and narrowed, but never changed: what does not
 * fit is refused. A null is refused by the functions that give primitives, unless {@link #whenNull} says what it becomes.
 *
 * <p>All methods and functions throw {@link ConversionException}, which names the row, the column and the component. All of
 * them are safe to share between threads.
 */
public final class ColumnValues {

    private final Sequence column;
    private final Place place;

    ColumnValues(Sequence column, Place place) {
        this.column = column;
        this.place = place;
    }

    /** Returns the same column with what its nulls become: a value of the kind that is asked for. */
    public ColumnValues whenNull(Object value) {
        return new ColumnValues(column, place.whenNull(value));
    }

    /** Reads a column of integers of any width. */
    public IntToLongFunction longs() {
        if (column instanceof I64Vector vector) {
            return row -> {
                long value = vector.get(row);
                return value == Nulls.I64 ? place.number(row).longValue() : value;
            };
        }
        if (column instanceof I32Vector vector) {
            return row -> {
                int value = vector.get(row);
                return value == Nulls.I32 ? place.number(row).longValue() : value;
            };
        }
        if (column instanceof I16Vector vector) {
            return row -> {
                short value = vector.get(row);
                return value == Nulls.I16 ? place.number(row).longValue() : value;
            };
        }
        if (column instanceof U8Vector vector) {
            return vector::get;
        }
        throw place.unfit("number without fraction");
    }

    /** Reads a column of integers of any width. */
    public IntUnaryOperator ints() {
        if (column instanceof I32Vector vector) {
            return row -> {
                int value = vector.get(row);
                return value == Nulls.I32 ? place.number(row).intValue() : value;
            };
        }
        IntToLongFunction longs = longs();
        return row -> (int) place.within(row, longs.applyAsLong(row), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads a column of integers of any width as numbers that a {@code short} can hold. */
    public IntUnaryOperator shorts() {
        IntToLongFunction longs = longs();
        return row -> (int) place.within(row, longs.applyAsLong(row), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads a column of numbers. */
    public IntToDoubleFunction doubles() {
        if (column instanceof F64Vector vector) {
            return row -> {
                double value = vector.get(row);
                return Double.isNaN(value) ? place.number(row).doubleValue() : value;
            };
        }
        if (column instanceof F32Vector vector) {
            return row -> {
                float value = vector.get(row);
                return Float.isNaN(value) ? place.number(row).doubleValue() : value;
            };
        }
        IntToLongFunction longs = longs();
        return row -> {
            if (column.isNull(row)) {
                return place.number(row).doubleValue();
            }
            long value = longs.applyAsLong(row);
            return place.within(row, value, -1L << 53, 1L << 53);
        };
    }

    /** Reads a column of numbers that a {@code float} can hold. */
    public IntToDoubleFunction floats() {
        IntToDoubleFunction doubles = doubles();
        if (column instanceof F32Vector) {
            return doubles;
        }
        return row -> {
            double value = doubles.applyAsDouble(row);
            if (Double.compare((float) value, value) != 0) {
                throw place.refused(row, value, "is no float");
            }
            return value;
        };
    }

    /** Reads a column of booleans. */
    public IntPredicate booleans() {
        if (column instanceof B8Vector vector) {
            return vector::isTrue;
        }
        throw place.unfit("boolean");
    }

    /**
     * Reads objects: boxed numbers, texts, enums by the names of their constants, {@code java.time}, {@code UUID}, and the
     * values of the protocol themselves. A null becomes Java's null, except that a text becomes the empty one and a value of
     * the protocol stays what it is.
     */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public <V> IntFunction<@Nullable V> nullableValues(Class<V> type) {
        return ObjectValues.of(type, column, this, place);
    }

    /** Reads objects as {@link #nullableValues(Class)} does, but refuses nulls. */
    @SuppressWarnings("NullAway") // A place that requires values lets no null through.
    public <V> IntFunction<V> values(Class<V> type) {
        return ObjectValues.of(type, column, this, place.required());
    }

    /** Reads objects as {@link #nullableValues(Class)} does, nulls and empty texts as nothing. */
    public <V> IntFunction<Optional<V>> optionals(Class<V> type) {
        return optionals(nullableValues(type));
    }

    /** Reads objects as a codec makes them. A null becomes Java's null, and is not shown to the codec. */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public <V> IntFunction<@Nullable V> nullableValues(Codec<V> codec) {
        return row -> {
            if (column.isNull(row)) {
                return codec.type().cast(place.object(row));
            }
            RayValue value = column.at(row);
            try {
                return codec.decode(value);
            } catch (ConversionException unfit) {
                throw place.refused(row, value, unfit);
            }
        };
    }

    /** Reads objects as {@link #nullableValues(Codec)} does, nulls and empty texts as nothing. */
    public <V> IntFunction<Optional<V>> optionals(Codec<V> codec) {
        return optionals(nullableValues(codec));
    }

    private <V> IntFunction<Optional<V>> optionals(IntFunction<@Nullable V> values) {
        return row -> column.isNull(row) && place.whenNull() == null
                ? Optional.empty()
                : Optional.ofNullable(values.apply(row));
    }
}
