package io.rayforce.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The values of some columns of a new row, in order. Immutable. */
@CheckReturnValue
public final class Row {

    static final Row EMPTY = new Row(new LinkedHashMap<>());

    private final Map<String, Object> cells;

    private Row(Map<String, Object> cells) {
        this.cells = cells;
    }

    private Row with(String column, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(cells);
        if (all.put(column, value) != null) {
            throw new QueryException("the column " + column + " is set twice in one row");
        }
        return new Row(all);
    }

    /**
     * Sets a column. Unless the column's type is known, a text becomes a symbol and an integer an {@code I64}.
     *
     * @param value a number, text, boolean, time, UUID, enum constant, or an atom of its exact type
     */
    public Row set(String column, Object value) {
        return with(column, value instanceof Expr constant ? Literals.cell(constant, null) : value);
    }

    /** Sets a column to a number. */
    public Row set(IntegerColumn<?> column, long value) {
        return typed(column, value);
    }

    /** Sets a column to a number. */
    public Row set(FloatColumn<?> column, double value) {
        return typed(column, value);
    }

    /** Sets a column to a text. */
    public Row set(TextColumn<?> column, String value) {
        return typed(column, value);
    }

    /** Sets a column to a day, a time or a length of time. */
    public <J> Row set(TemporalColumn<?, J> column, J value) {
        return typed(column, value);
    }

    /** Sets a column to true or false. */
    public Row set(BoolColumn column, boolean value) {
        return typed(column, value);
    }

    /** Sets a column to an identifier. */
    public Row set(GuidColumn column, UUID value) {
        return typed(column, value);
    }

    private Row typed(Column<?> column, Object value) {
        return with(column.name(), Literals.cell(value, column.valueType().orElse(null)));
    }

    /** Sets a column to the null of its type. Booleans, unsigned bytes and columns of unknown type have none. */
    public Row setNull(Column<?> column) {
        return with(
                column.name(),
                Literals.nullOf(column.valueType()
                        .orElseThrow(() -> new QueryException(
                                "the null of " + column.name() + " depends on its type: use a typed column"))));
    }

    Map<String, Object> cells() {
        return cells;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Row other && cells.equals(other.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** Returns the columns and values. */
    @Override
    public String toString() {
        return cells.toString();
    }
}
