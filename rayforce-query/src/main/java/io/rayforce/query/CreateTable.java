package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes a table without rows, in place of one of that name. Immutable and safe to share between threads. */
@CheckReturnValue
public final class CreateTable extends Statement<Table> {

    private final String name;
    private final List<Column<?>> columns;
    private final boolean isKept;

    CreateTable(String name, List<Column<?>> columns, boolean isKept) {
        this.name = requireName(name);
        this.columns = columns;
        this.isKept = isKept;
    }

    static String requireName(String name) {
        if (name.isEmpty() || name.startsWith(".")) {
            throw new QueryException("a table cannot be named \"" + name
                    + "\": the name is not empty, and names that start with a dot are reserved");
        }
        return name;
    }

    /** Adds a column at the right. */
    public CreateTable column(Column<?> column) {
        List<Column<?>> all = new ArrayList<>(columns);
        all.add(column);
        return new CreateTable(name, new Schema(all).columns(), isKept);
    }

    /**
     * Adds a column at the right.
     *
     * @param type the type of its values, as {@link RayType#I64}; {@link RayType#LIST} for a column of lists
     */
    public CreateTable column(String column, RayType type) {
        return column(Column.of(column, type));
    }

    /** Keeps the table that there is, if there is one of that name. */
    public CreateTable ifNotExists() {
        return new CreateTable(name, columns, true);
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (columns.isEmpty()) {
            throw new QueryException("the table " + name + " has no columns: add them with column(…)");
        }
        RayTable.Builder table = RayTable.builder();
        columns.forEach(column -> table.column(column.name(), empty(column)));
        if (!isKept) {
            return set(name, table.build());
        }
        RayValue isMissing = call("nil?", call("resolve", Node.quoted(name)));
        return call(
                "do",
                call("if", isMissing, call("set", Name.of(name), table.build()), RayNull.NULL),
                Node.quoted(name));
    }

    private static Sequence empty(Column<?> column) {
        return column.valueType().<Sequence>map(Vectors::empty).orElse(RayList.EMPTY);
    }

    /** Returns the code that binds a name and answers with it; the value alone would come back in full. */
    static RayValue set(String name, RayValue value) {
        return call("do", call("set", Name.of(name), value), Node.quoted(name));
    }

    private static RayList call(String verb, RayValue... arguments) {
        return Node.call(Name.of(verb), List.of(arguments));
    }

    @Override
    public Table result(RayValue reply) {
        return isKept ? Table.named(name) : Table.named(name).withColumns(columns);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CreateTable other
                && name.equals(other.name)
                && columns.equals(other.columns)
                && isKept == other.isKept;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns, isKept);
    }
}
