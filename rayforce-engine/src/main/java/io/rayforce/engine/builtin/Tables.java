package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;

/** Making tables and putting them together. */
public final class Tables {

    private Tables() {}

    static void register(Functions functions) {
        functions.binary("table", Role.PLAIN, Tables::make);
        functions.binary("union-all", Role.PLAIN, Tables::unionAll);
    }

    /** Returns the table of columns, or refuses columns of different lengths. */
    public static RayTable of(SymVector names, List<? extends Sequence> columns) {
        for (Sequence column : columns) {
            if (column.size() != columns.get(0).size()) {
                throw EngineException.domain(
                        "the columns of a table have " + columns.get(0).size() + " and " + column.size() + " elements");
            }
        }
        return RayTable.of(names, columns);
    }

    private static RayTable make(RayValue names, RayValue columns) {
        if (!(names instanceof SymVector symbols)) {
            throw EngineException.type("the names of a table's columns are a sym vector, not "
                    + names.type().label());
        }
        if (!(columns instanceof RayList list)) {
            throw EngineException.type(
                    "the columns of a table are a list, not " + columns.type().label());
        }
        if (symbols.size() != list.size()) {
            throw EngineException.domain(symbols.size() + " names for " + list.size() + " columns");
        }
        return of(symbols, list.stream().map(Tables::column).toList());
    }

    private static Sequence column(RayValue value) {
        if (value instanceof Vector vector) {
            return vector;
        }
        if (value instanceof RayList list) {
            return unboxed(list);
        }
        if (value instanceof Atom atom && atom.type() != RayType.SYM && atom.type() != RayType.STR) {
            return Atoms.vector(atom);
        }
        throw EngineException.type(
                "a column is a vector or a list, not " + value.type().label());
    }

    /** Returns the vector that a list of atoms of one type amounts to; a list of anything but atoms stays one. */
    private static Sequence unboxed(RayList list) {
        List<RayValue> elements = list.stream().toList();
        if (Atoms.isUniform(elements)) {
            return Atoms.vector(elements);
        }
        if (elements.stream().noneMatch(element -> element instanceof Atom)) {
            return list;
        }
        boolean numbers =
                elements.stream().allMatch(element -> element.type() == RayType.I64 || element.type() == RayType.F64);
        if (numbers) {
            return Promotion.common(elements).orElseThrow();
        }
        throw EngineException.type("a column cannot mix atoms of several types");
    }

    /** Returns the rows of both tables, whose columns agree in names, order and types. */
    private static RayTable unionAll(RayValue left, RayValue right) {
        if (!(left instanceof RayTable first) || !(right instanceof RayTable second)) {
            throw EngineException.type("two tables are needed");
        }
        if (!first.columnNames().equals(second.columnNames())) {
            throw EngineException.type(
                    "the tables have the columns " + first.columnNames() + " and " + second.columnNames());
        }
        return appended(first, second.columns());
    }

    /** Returns the rows of both tables; the second one's columns are found by name. */
    static RayTable concat(RayTable first, RayTable second) {
        if (first.columnCount() != second.columnCount() || !second.columnNames().containsAll(first.columnNames())) {
            throw EngineException.value(
                    "the tables have the columns " + first.columnNames() + " and " + second.columnNames());
        }
        return appended(first, first.columnNames().stream().map(second::column).toList());
    }

    private static RayTable appended(RayTable first, List<? extends Sequence> more) {
        List<Sequence> columns = new ArrayList<>();
        for (int i = 0; i < more.size(); i++) {
            Sequence column = first.column(i);
            if (column.type() != more.get(i).type()) {
                throw EngineException.type("column " + first.names().get(i) + " is "
                        + column.type().label() + " in one table and "
                        + more.get(i).type().label()
                        + " in the other");
            }
            columns.add(Append.both(column, more.get(i)));
        }
        return RayTable.of(first.names(), columns);
    }
}
