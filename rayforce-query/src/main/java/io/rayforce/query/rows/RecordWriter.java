package io.rayforce.query.rows;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes the components of records to columns. */
@SuppressWarnings("unchecked") // A getter is made for its component.
final class RecordWriter {

    private RecordWriter() {}

    static void write(RowColumns columns, Object[] rows, RecordShape shape) {
        for (Part part : shape.parts()) {
            if (part instanceof Part.Nested nested) {
                write(columns, parts(columns, rows, nested), nested.shape());
            } else {
                Part.Single single = (Part.Single) part;
                write(columns.column(single.column(), single.path()), rows, single);
            }
        }
    }

    private static Object[] parts(RowColumns columns, Object[] rows, Part.Nested nested) {
        Object[] parts = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            parts[i] = columns.part(nested.path(), i, nested.getter().apply(rows[i]));
        }
        return parts;
    }

    private static void write(ColumnCells column, Object[] rows, Part.Single single) {
        Object getter = single.getter();
        switch (single.type().raw().getName()) {
            case "long", "int", "short" -> longs(column.longs(), rows, (ToLongFunction<Object>) getter);
            case "double", "float" -> doubles(column.doubles(), rows, (ToDoubleFunction<Object>) getter);
            case "boolean" -> booleans(column.booleans(), rows, (Predicate<Object>) getter);
            default -> values(values(column, single.type()), rows, (Function<Object, Object>) getter);
        }
    }

    private static Consumer<@Nullable Object> values(ColumnCells column, ComponentType type) {
        return type.codec() == null ? column.values() : column.values(type.codec());
    }

    private static void longs(LongConsumer cells, Object[] rows, ToLongFunction<Object> getter) {
        for (Object row : rows) {
            cells.accept(getter.applyAsLong(row));
        }
    }

    private static void doubles(DoubleConsumer cells, Object[] rows, ToDoubleFunction<Object> getter) {
        for (Object row : rows) {
            cells.accept(getter.applyAsDouble(row));
        }
    }

    private static void booleans(Consumer<Boolean> cells, Object[] rows, Predicate<Object> getter) {
        for (Object row : rows) {
            cells.accept(getter.test(row));
        }
    }

    private static void values(Consumer<@Nullable Object> cells, Object[] rows, Function<Object, Object> getter) {
        for (Object row : rows) {
            cells.accept(getter.apply(row));
        }
    }
}
