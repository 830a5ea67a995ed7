package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows turned into what a table takes. A server narrows numbers by dropping bits, and pads columns with rows of others. */
final class Columns {

    /** A call takes no more arguments. */
    private static final int POSITIONAL = 64;

    private Columns() {}

    /** Makes the value at a position, of the given type if it is known. */
    interface Cell {
        RayValue at(int index, @Nullable RayType type);
    }

    static RayValue positional(Table table, int count, Cell cell) {
        List<Column<?>> columns = table.columns().orElse(List.of());
        if (!columns.isEmpty() && columns.size() != count) {
            throw new QueryException(count + " values for the " + columns.size() + " columns of " + table + ": "
                    + new Schema(columns).names());
        }
        if (count > POSITIONAL && columns.isEmpty()) {
            throw new QueryException(
                    "more than " + POSITIONAL + " columns are given by name, with row(…) or column(…), or to a"
                            + " table whose columns are known");
        }
        List<RayValue> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RayType type = columns.isEmpty() ? null : columns.get(i).valueType().orElse(null);
            cells.add(cell.at(i, type));
        }
        // Of a request that holds the table itself, a server takes no list.
        boolean named = count > POSITIONAL || table.source() instanceof Source.Inline;
        return named
                ? Form.dict(new Schema(columns).names(), cells)
                : Node.call(
                        Name.of("list"),
                        cells.stream()
                                .map(value -> new Node.Const(value).tree(Bindings.NONE))
                                .toList());
    }

    static Dict row(Row row, Table table) {
        List<RayValue> cells = new ArrayList<>();
        row.cells().forEach((name, value) -> cells.add(cell(name, 0, value, type(table, name))));
        return Dict.of(SymVector.of(row.cells().keySet().toArray(String[]::new)), RayList.of(cells));
    }

    /** Returns the type of a column, or null if the columns are not known; one that is known not to be there is refused. */
    static @Nullable RayType type(Table table, String column) {
        return table.schema()
                .map(schema -> schema.find(column)
                        .orElseThrow(() -> new QueryException(
                                "no column " + column + " among " + schema.names() + " of " + table)))
                .flatMap(Column::valueType)
                .orElse(null);
    }

    static Set<String> names(List<Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.cells().keySet()));
        return names;
    }

    static Map<String, Sequence> transpose(List<Row> rows, Table table, boolean mayLeaveOut) {
        Map<String, Sequence> columns = new LinkedHashMap<>();
        for (String name : names(rows)) {
            List<@Nullable Object> cells = new ArrayList<>();
            rows.forEach(row -> cells.add(row.cells().get(name)));
            if (mayLeaveOut && cells.contains(null)) {
                throw new QueryException("the rows of one upsert set the same columns, but only some set " + name);
            }
            columns.put(name, column(name, cells, type(table, name)));
        }
        return columns;
    }

    private static Vector column(String name, List<@Nullable Object> cells, @Nullable RayType known) {
        RayType type = known;
        List<Atom> atoms = new ArrayList<>();
        for (Object cell : cells) {
            if (type == null && cell != null) {
                type = cell(name, atoms.size(), cell, null).type();
            }
        }
        for (Object cell : cells) {
            RayType required = Objects.requireNonNull(type);
            atoms.add(cell == null ? Literals.nullOf(required) : cell(name, atoms.size(), cell, required));
        }
        return Vectors.ofAtoms(Objects.requireNonNull(type), atoms);
    }

    private static Atom cell(String column, int row, Object value, @Nullable RayType type) {
        try {
            return Literals.cell(value, type);
        } catch (ConversionException unfit) {
            throw new ConversionException("column " + column + ", row " + row + ": " + unfit.getMessage(), unfit);
        }
    }

    /** Returns a column in the type of the table's, each element being one that it can hold. */
    static Sequence fit(String name, Sequence column, @Nullable RayType type) {
        if (type == null || !(column instanceof Vector vector) || vector.type().element() == type) {
            return column;
        }
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            atoms.add(cell(name, i, vector.at(i), type));
        }
        return Vectors.ofAtoms(type, atoms);
    }

    static RayList nothing(int rows) {
        RayValue[] nulls = new RayValue[rows];
        Arrays.fill(nulls, RayNull.NULL);
        return RayList.wrap(nulls);
    }

    /** Refuses columns that differ in length, which would leave the table with columns of several lengths. */
    static void requireEqualLengths(Map<String, ? extends Sequence> columns) {
        Map<Integer, String> lengths = new LinkedHashMap<>();
        columns.forEach((name, column) -> lengths.putIfAbsent(column.size(), name));
        if (lengths.size() > 1) {
            throw new QueryException("columns differ in length: "
                    + lengths.entrySet().stream()
                            .map(entry -> entry.getValue() + " has " + entry.getKey() + " rows")
                            .toList());
        }
        if (lengths.containsKey(0)) {
            throw new QueryException("there are no rows: nothing is sent without any");
        }
    }
}
