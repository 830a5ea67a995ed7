package io.rayforce.types;

import java.util.Optional;

/**
 * Keys and a value for each, in order. Keys need not be unique; the first of equal ones counts.
 *
 * @param keys usually a {@link SymVector}, but any sequence, or a table
 * @param values usually a {@link RayList}, but any sequence, or a table
 */
public record Dict(RayValue keys, RayValue values) implements RayValue {

    /** The dict without entries. */
    public static final Dict EMPTY = new Dict(RayList.EMPTY, RayList.EMPTY);

    /** Refuses keys and values that are no rows of values, or not equally many. */
    public Dict {
        if (rows(keys) != rows(values)) {
            throw new ConversionException("a dict has " + rows(keys) + " keys but " + rows(values) + " values");
        }
    }

    /** Returns the dict of the given keys and values. */
    public static Dict of(RayValue keys, RayValue values) {
        return new Dict(keys, values);
    }

    private static int rows(RayValue value) {
        if (value instanceof Sequence sequence) {
            return sequence.size();
        }
        if (value instanceof RayTable table) {
            return table.rowCount();
        }
        throw new ConversionException("keys and values of a dict are vectors, lists or tables, not " + value.type());
    }

    /** Returns the number of entries. */
    public int size() {
        return rows(keys);
    }

    /**
     * Returns the key of an entry; the key of a dict whose keys are a table is a row of it, a dict.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public RayValue keyAt(int index) {
        return at(keys, index);
    }

    /**
     * Returns the value of an entry; the value in a dict whose values are a table is a row of it, a dict.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public RayValue valueAt(int index) {
        return at(values, index);
    }

    private static RayValue at(RayValue value, int index) {
        return value instanceof RayTable table ? table.row(index) : ((Sequence) value).at(index);
    }

    /** Returns the value of the first entry with the given symbol as key. */
    public Optional<RayValue> get(String key) {
        if (!(keys instanceof SymVector symbols) || !(values instanceof Sequence sequence)) {
            return Optional.empty();
        }
        int index = symbols.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(sequence.at(index));
    }

    @Override
    public RayType type() {
        return RayType.DICT;
    }
}
