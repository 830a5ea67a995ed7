package io.rayforce.engine.mutation;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Schema;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows for a table, as columns of its types and in its order. A column that the rows do not give is missing. */
final class Payload {

    private final Schema target;
    private final @Nullable Sequence[] columns;
    private int rows;

    private Payload(Schema target) {
        this.target = target;
        this.columns = new @Nullable Sequence[target.types().size()];
    }

    /** Reads rows in any of their forms: a list in the order of the columns, a dict or a table by their names. */
    static Payload of(Schema target, RayValue rows) {
        Payload payload = new Payload(target);
        switch (rows.type()) {
            case LIST -> payload.read((RayList) rows);
            case DICT -> payload.read((Dict) rows);
            case TABLE -> payload.read((RayTable) rows);
            default ->
                throw EngineException.type(
                        "rows are a list, a dict or a table, not " + rows.type().label());
        }
        return payload;
    }

    private void read(RayList values) {
        if (values.size() != columns.length) {
            throw EngineException.domain("a row of " + values.size() + " values for " + columns.length + " columns");
        }
        read(IntStream.range(0, columns.length).toArray(), values.stream().toList());
    }

    private void read(Dict dict) {
        if (dict.size() == 0 || !(dict.keys() instanceof SymVector names)) {
            throw EngineException.type("a dict of rows has the names of columns as its keys");
        }
        List<RayValue> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            RayValue value = dict.valueAt(i);
            // In a literal, null is a word like any other.
            values.add(value == RayNull.NULL ? Sym.of("null") : value);
        }
        read(indices(names), values);
    }

    private void read(RayTable table) {
        read(indices(table.names()), table.columns());
        rows = table.rowCount();
    }

    private int[] indices(SymVector names) {
        int[] indices = new int[names.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = target.names().indexOf(names.get(i));
            if (indices[i] < 0) {
                throw EngineException.value("the table has no column " + names.get(i) + " among "
                        + List.of(target.names().toArray()));
            }
        }
        return indices;
    }

    private void read(int[] indices, List<? extends RayValue> values) {
        boolean single = values.stream().anyMatch(value -> !(value instanceof Sequence));
        rows = single || values.isEmpty() ? 1 : ((Sequence) values.get(0)).size();
        for (int i = 0; i < indices.length; i++) {
            RayValue value = values.get(i) instanceof Name name ? Sym.of(name.text()) : values.get(i);
            String column = target.names().get(indices[i]);
            RayType type = type(indices[i], value);
            columns[indices[i]] =
                    single ? Fitting.one(value, type, column) : Fitting.many((Sequence) value, type, column);
        }
        for (Sequence column : columns) {
            if (column != null && column.size() != rows) {
                throw EngineException.length("rows of " + rows + " and " + column.size() + " values");
            }
        }
    }

    private RayType type(int index, RayValue value) {
        if (target.isOpen(index)) {
            boolean simple = value.type().isAtom() || value instanceof Sequence;
            return value.type().isAtom() ? value.type().vector() : simple ? value.type() : RayType.LIST;
        }
        return target.types().get(index);
    }

    int rows() {
        return rows;
    }

    /** Returns a column, or nothing where the rows do not give it. */
    Optional<Sequence> column(int index) {
        return Optional.ofNullable(columns[index]);
    }

    boolean isComplete() {
        return IntStream.range(0, columns.length).allMatch(i -> columns[i] != null);
    }

    /** Returns a column, or its nulls where the rows do not give it. */
    Sequence columnOrNulls(int index) {
        Sequence column = columns[index];
        return column != null ? column : Atoms.nulls(target.types().get(index), rows);
    }

    /** Returns all columns, those missing filled with nulls. */
    List<Sequence> filled() {
        return IntStream.range(0, columns.length).mapToObj(this::columnOrNulls).toList();
    }

    /** Returns the types of the columns as the rows settle them. */
    List<RayType> types() {
        return IntStream.range(0, columns.length)
                .mapToObj(i -> {
                    Sequence column = columns[i];
                    return column == null ? target.types().get(i) : column.type();
                })
                .toList();
    }

    /** Returns a table with columns of the settled types: those without elements may have had none. */
    RayTable typed(RayTable table) {
        List<RayType> types = types();
        List<Sequence> settled = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Sequence column = table.column(i);
            settled.add(column.type() == types.get(i) ? column : Atoms.empty(types.get(i)));
        }
        return RayTable.of(table.names(), settled);
    }
}
