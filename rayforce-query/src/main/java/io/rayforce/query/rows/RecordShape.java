package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.TableSchema;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a record is made of.
 *
 * @param constructor the canonical constructor
 */
record RecordShape(Class<?> type, MethodHandle constructor, List<Part> parts) {

    /** Returns the components that have a column each, in the order in which the constructors take them. */
    List<Part.Single> singles() {
        return parts.stream().flatMap(RecordShape::singles).toList();
    }

    private static Stream<Part.Single> singles(Part part) {
        return part instanceof Part.Nested nested ? nested.shape().singles().stream() : Stream.of((Part.Single) part);
    }

    /**
     * Returns the columns that records are written to.
     *
     * @throws ConversionException if two components have the same column
     */
    TableSchema schema() {
        TableSchema.Builder builder = TableSchema.builder();
        singles().forEach(single -> builder.column(single.column(), single.columnType()));
        TableSchema schema = builder.build();
        schema.names().forEach(schema::indexOf);
        return schema;
    }
}
