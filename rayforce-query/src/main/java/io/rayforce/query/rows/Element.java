package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayValue;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a Java object is as the next element of a column.
 *
 * @param cells those before it
 */
record Element(Place place, Cells cells) {

    /** Returns what an Optional holds. */
    static @Nullable Object held(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }

    /** Returns what an Optional holds, and what is in an atom of the column's type. */
    @Nullable Object plain(@Nullable Object value) {
        Object held = held(value);
        if (!(held instanceof RayValue atom)) {
            return held;
        }
        if (atom.type() != place.type()) {
            throw misfit(atom);
        }
        return atom.toJavaOrNull();
    }

    /** Returns an object of a class, or null. */
    <V> @Nullable V of(Class<V> type, @Nullable Object value) {
        Object plain = plain(value);
        return plain == null ? null : require(type, plain);
    }

    /** Returns an object of a class. */
    <V> V require(Class<V> type, Object plain) {
        if (!type.isInstance(plain)) {
            throw misfit(plain);
        }
        return type.cast(plain);
    }

    /** Returns the raw number of an object of a class, or that of the null. */
    <V> long raw(Class<V> type, @Nullable Object value, ToLongFunction<V> raw) {
        V plain = of(type, value);
        if (plain == null) {
            return Nulls.I64;
        }
        try {
            return raw.applyAsLong(plain);
        } catch (ConversionException unfit) {
            throw place.refused(cells.row(), plain, unfit);
        }
    }

    /** Returns the text of a string or an enum constant; a null is empty. */
    String text(@Nullable Object value) {
        Object plain = plain(value);
        if (plain instanceof Enum<?> constant) {
            return constant.name();
        }
        return plain == null ? "" : require(String.class, plain);
    }

    /** Returns an integer, or the raw null. */
    long integer(@Nullable Object value) {
        Object plain = plain(value);
        return plain == null ? Nulls.I64 : number(plain);
    }

    /** Returns an integer that is no null. */
    long number(Object plain) {
        if (plain instanceof Long || plain instanceof Integer || plain instanceof Short) {
            long number = ((Number) plain).longValue();
            if (number != Nulls.I64) {
                return number;
            }
        }
        throw misfit(plain);
    }

    private ConversionException misfit(Object value) {
        return place.refused(cells.row(), value, "is no " + place.type());
    }
}
