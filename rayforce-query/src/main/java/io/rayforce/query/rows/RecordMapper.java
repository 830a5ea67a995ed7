package io.rayforce.query.rows;

import io.rayforce.types.RayTable;
import io.rayforce.types.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Maps records by what their class tells at run time. */
final class RecordMapper<T> implements RowMapper<T> {

    /** As many plans are kept; a server that answers ever other types does not fill the memory. */
    private static final int PLANS = 64;

    private final String owner;
    private final RecordShape shape;
    private final List<Part.Single> singles;
    private final TableSchema schema;
    private final Map<List<Class<?>>, RowPlan> plans = new ConcurrentHashMap<>();

    RecordMapper(RecordShape shape) {
        this.owner = shape.type().getSimpleName();
        this.shape = shape;
        this.singles = shape.singles();
        this.schema = shape.schema();
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    @SuppressWarnings("unchecked") // The shape is that of the class.
    public RowReader<T> reader(RayTable table) {
        TableColumns columns = TableColumns.of(table, owner);
        Object[] functions =
                singles.stream().map(single -> function(columns, single)).toArray();
        return (RowReader<T>) plan(functions).reader(functions, table.rowCount());
    }

    private RowPlan plan(Object[] functions) {
        List<Class<?>> classes =
                Stream.of(functions).<Class<?>>map(Object::getClass).toList();
        if (plans.size() > PLANS) {
            plans.clear();
        }
        return plans.computeIfAbsent(classes, missing -> new RowPlan(shape, functions));
    }

    private static Object function(TableColumns columns, Part.Single single) {
        ColumnValues named = columns.column(single.column(), single.path());
        ColumnValues values = single.whenNull() == null ? named : named.whenNull(single.whenNull());
        ComponentType type = single.type();
        Class<?> raw = type.raw();
        if (type.codec() != null) {
            return type.isOptional() ? values.optionals(type.codec()) : values.nullableValues(type.codec());
        }
        return switch (raw.getName()) {
            case "long" -> values.longs();
            case "int" -> values.ints();
            case "short" -> values.shorts();
            case "double" -> values.doubles();
            case "float" -> values.floats();
            case "boolean" -> values.booleans();
            default -> type.isOptional() ? values.optionals(type.value()) : values.nullableValues(raw);
        };
    }

    @Override
    public RayTable write(Collection<? extends T> rows, TableSchema target) {
        Object[] all = rows.toArray();
        RowColumns columns = RowColumns.of(all.length, owner, target);
        for (Object row : all) {
            columns.row(row);
        }
        RecordWriter.write(columns, all, shape);
        return columns.build();
    }
}
