package io.rayforce.engine.query;

/** How many values an expression has in a query. An expression has the last of the shapes of its parts. */
enum Shape {
    /** One value, whatever the rows are. */
    CONSTANT,
    /** One value for each group. */
    GROUP,
    /** One value for each row. */
    ROW,
    /** Whatever it is, it has to be found out for each group by itself. */
    WHOLE;

    Shape and(Shape other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
