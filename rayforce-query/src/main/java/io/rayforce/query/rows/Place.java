package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayType;
import org.jspecify.annotations.Nullable;

/**
 * Where values go between a column and a Java component: what errors have to name.
 *
 * @param owner the name of the Java type that has the component
 * @param whenNull what a null of the column becomes
 * @param isRequired whether a null that becomes nothing else is refused
 */
record Place(
        String owner,
        String component,
        String column,
        RayType type,
        @Nullable Object whenNull,
        boolean isRequired) {

    Place(String owner, String component, String column, RayType type) {
        this(owner, component, column, type, null, false);
    }

    Place whenNull(Object value) {
        return whenNull == null ? new Place(owner, component, column, type, value, isRequired) : this;
    }

    Place required() {
        return new Place(owner, component, column, type, whenNull, true);
    }

    /** Returns the object that a null becomes. */
    @Nullable Object object(int row) {
        if (whenNull == null && isRequired) {
            throw missing(row);
        }
        return whenNull;
    }

    /** Returns the number that a null becomes. */
    Number number(int row) {
        if (whenNull == null) {
            throw missing(row);
        }
        return (Number) whenNull;
    }

    /** Returns the exception for a null that the component cannot hold. */
    ConversionException missing(int row) {
        return new ConversionException(at(row) + " is null, which " + target()
                + " cannot hold: make it an Optional or a boxed type, or give it @WhenNull");
    }

    /** Returns a number, unless it is outside a range. */
    long within(int row, long value, long min, long max) {
        if (value < min || value > max) {
            throw refused(row, value, "is outside " + min + " to " + max);
        }
        return value;
    }

    /** Returns the exception for a value of a column that the component cannot hold, or the other way round. */
    ConversionException refused(int row, Object value, String why) {
        return new ConversionException(at(row) + ", " + target() + ": " + value + ' ' + why);
    }

    /** Returns the exception for a value whose conversion failed. */
    ConversionException refused(int row, Object value, ConversionException failure) {
        return new ConversionException(at(row) + ", " + target() + ": " + value + ": " + failure.getMessage(), failure);
    }

    /** Returns the exception for a column whose type the component cannot hold. */
    ConversionException unfit(String javaType) {
        return new ConversionException("column " + column + " is " + (type.isVector() ? type.element() : type)
                + ", which " + target() + ", a " + javaType + ", cannot hold");
    }

    private String at(int row) {
        return "row " + row + " of column " + column;
    }

    private String target() {
        return "component " + component + " of " + owner;
    }
}
