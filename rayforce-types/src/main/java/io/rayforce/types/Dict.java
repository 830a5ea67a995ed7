package io.rayforce.types;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Returns a builder that takes entry after entry. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the dict of the given symbols and their values, in the map's order. */
    public static Dict of(Map<String, ? extends RayValue> entries) {
        return of(SymVector.of(entries.keySet().toArray(String[]::new)), RayList.of(entries.values()));
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
        return value instanceof RayTable table ? table.row(index).toDict() : ((Sequence) value).at(index);
    }

    /** Returns the value of the first entry with the given symbol as key. */
    public Optional<RayValue> get(String key) {
        if (!(keys instanceof SymVector symbols) || !(values instanceof Sequence sequence)) {
            return Optional.empty();
        }
        int index = symbols.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(sequence.at(index));
    }

    /** Returns the value of the first entry with the given key, of whatever type the keys are. */
    public Optional<RayValue> get(RayValue key) {
        for (int i = 0; i < size(); i++) {
            if (keyAt(i).equals(key)) {
                return Optional.of(valueAt(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns this dict with another value for a symbol, which is added at the end if it is new.
     *
     * @throws ConversionException if the keys are no symbols
     */
    public Dict with(String key, RayValue value) {
        Map<String, RayValue> entries = toMap();
        entries.put(key, value);
        return of(entries);
    }

    /**
     * Returns a new map of the symbols and their values, in order; of equal keys the first counts.
     *
     * @throws ConversionException if the keys are no symbols
     */
    public Map<String, RayValue> toMap() {
        if (size() > 0 && !(keys instanceof SymVector)) {
            throw new ConversionException("the keys of this dict are " + keys.type() + ", not symbols");
        }
        Map<String, RayValue> map = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            map.putIfAbsent(((SymVector) keys).get(i), valueAt(i));
        }
        return map;
    }

    @Override
    public RayType type() {
        return RayType.DICT;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Dict other && Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    /** Returns the first twenty keys and values, for people. */
    @Override
    public String toString() {
        return Structure.text(this);
    }

    /** Collects the entries of a dict. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<RayValue, RayValue> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds an entry at the end. The key and the value become what {@link RayValue#of(Object)} makes of them: a text is a symbol.
         *
         * @throws ConversionException if there is such a key, or no value for one of the two
         */
        public Builder put(Object key, Object value) {
            RayValue name = RayValue.of(key);
            if (entries.putIfAbsent(name, RayValue.of(value)) != null) {
                throw new ConversionException("the key " + name + " has a value already");
            }
            return this;
        }

        /** Returns the dict. Keys of one type become a vector. */
        public Dict build() {
            return of(RayValue.of(entries.keySet()), RayList.of(entries.values()));
        }
    }
}
