package io.rayforce.codegen.schema;

/**
 * One way in which a session's table differs from what the schema file declares.
 *
 * @param kind in which way
 * @param table the table
 * @param column the column; empty where the whole table is meant
 * @param declared what the schema file says; empty where it says nothing
 * @param found what the session has; empty where it has nothing
 */
public record Difference(Kind kind, String table, String column, String declared, String found) {

    /** In which way a table differs. */
    public enum Kind {
        /** The session has no such table. */
        TABLE_MISSING,
        /** The session's table has a column that is not declared. */
        COLUMN_ADDED,
        /** A declared column is not there. */
        COLUMN_REMOVED,
        /** The column has another type. */
        COLUMN_RETYPED,
        /** The columns are those declared, in another order. */
        COLUMNS_REORDERED
    }

    /** Returns the difference as a sentence. */
    @Override
    public String toString() {
        return switch (kind) {
            case TABLE_MISSING -> "table " + table + " is declared, but not there";
            case COLUMN_ADDED -> "table " + table + ": column " + column + " " + found + " was added";
            case COLUMN_REMOVED -> "table " + table + ": column " + column + " " + declared + " was removed";
            case COLUMN_RETYPED ->
                "table " + table + ": column " + column + " is " + found + ", but declared as " + declared;
            case COLUMNS_REORDERED ->
                "table " + table + ": the columns are in the order " + found + ", but declared in the order "
                        + declared;
        };
    }
}
