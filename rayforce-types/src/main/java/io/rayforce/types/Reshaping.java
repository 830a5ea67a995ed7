package io.rayforce.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables made of other tables' columns. */
final class Reshaping {

    private Reshaping() {}

    /** Tells whether an object is the whole of a column. */
    static boolean isColumn(Object object) {
        return object instanceof Sequence
                || object instanceof Collection
                || object.getClass().isArray();
    }

    /** Returns the column of an array or a collection. */
    static Sequence column(String name, Object elements) {
        if (!isColumn(elements)) {
            throw new ConversionException("column " + name + " is " + elements + " of "
                    + elements.getClass().getName() + ", not a vector, a list, an array or a collection");
        }
        return (Sequence) RayValue.of(elements);
    }

    static void requireEqualLengths(SymVector names, List<? extends Sequence> columns) {
        if (names.size() != columns.size()) {
            throw new ConversionException("a table has " + names.size() + " names but " + columns.size() + " columns");
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).size() != columns.get(0).size()) {
                throw new ConversionException("column " + names.get(i) + " has "
                        + columns.get(i).size() + " rows, but column " + names.get(0) + " has "
                        + columns.get(0).size());
            }
        }
    }

    static int requireCount(int count) {
        if (count < 0) {
            throw new ConversionException("a number of rows is not negative: " + count);
        }
        return count;
    }

    static Map<String, Sequence> toMap(RayTable table) {
        Map<String, Sequence> map = new LinkedHashMap<>();
        for (int i = 0; i < table.columnCount(); i++) {
            if (map.put(table.names().get(i), table.column(i)) != null) {
                throw new ConversionException(
                        "two columns are named " + table.names().get(i) + ": rename one");
            }
        }
        return map;
    }

    static RayTable drop(RayTable table, String... unwanted) {
        Arrays.stream(unwanted).forEach(table::column);
        List<String> gone = List.of(unwanted);
        RayTable.Builder rest = RayTable.builder();
        for (int i = 0; i < table.columnCount(); i++) {
            if (!gone.contains(table.names().get(i))) {
                rest.column(table.names().get(i), table.column(i));
            }
        }
        return rest.build();
    }

    static RayTable rename(RayTable table, String from, String to) {
        table.column(from);
        String[] renamed = table.names().toArray();
        int index = table.names().indexOf(from);
        int taken = table.names().indexOf(to);
        if (taken >= 0 && taken != index) {
            throw new ConversionException(
                    "column " + from + " cannot be renamed to " + to + ": there is such a column");
        }
        renamed[index] = to;
        return RayTable.of(SymVector.of(renamed), table.columns());
    }

    static RayTable concat(RayTable table, RayTable... others) {
        TableSchema schema = table.schema();
        for (RayTable other : others) {
            if (!other.schema().equals(schema)) {
                throw new ConversionException("rows of " + other.schema() + " do not fit behind rows of " + schema);
            }
        }
        Sequence[] joined = new Sequence[table.columnCount()];
        for (int i = 0; i < joined.length; i++) {
            List<Sequence> parts = new ArrayList<>(List.of(table.column(i)));
            for (RayTable other : others) {
                parts.add(other.column(i));
            }
            joined[i] = Joining.of(parts);
        }
        return RayTable.of(table.names(), List.of(joined));
    }

    static RayTable cast(RayTable table, String name, RayType type) {
        Sequence column = table.column(name);
        List<Sequence> columns = new ArrayList<>(table.columns());
        columns.set(table.names().indexOf(name), Casting.of(column, type, "column " + name + ", row "));
        return RayTable.of(table.names(), columns);
    }
}
