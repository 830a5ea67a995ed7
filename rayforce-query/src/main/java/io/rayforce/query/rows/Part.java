package io.rayforce.query.rows;

import io.rayforce.types.RayType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component of a record: one column, or a record of some. */
sealed interface Part {

    /** Where the component is, from the outermost record on. */
    String path();

    /**
     * A component that has one column.
     *
     * @param getter reads it: a function that gives a long, a double, a boolean or an object
     * @param columnType what it is written to unless told otherwise
     */
    record Single(
            String path,
            Object getter,
            String column,
            ComponentType type,
            RayType columnType,
            @Nullable Object whenNull)
            implements Part {}

    /** A component that is a record itself. */
    record Nested(String path, Function<Object, Object> getter, RecordShape shape) implements Part {}
}
