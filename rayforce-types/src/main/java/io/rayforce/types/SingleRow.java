package io.rayforce.types;

/** A row that stays where it is. Equal to others of the same names and values. */
final class SingleRow extends Row {

    private final int row;

    SingleRow(RayTable table, int row) {
        super(table);
        this.row = row;
    }

    @Override
    public int position() {
        return row;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SingleRow other && toDict().equals(other.toDict());
    }

    @Override
    public int hashCode() {
        return toDict().hashCode();
    }
}
