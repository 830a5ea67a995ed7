package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Atom;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorting, ranks, and the largest and smallest elements. */
final class Sorting {

    private Sorting() {}

    static void register(Functions functions) {
        functions.unary("asc", Role.COLUMN, (value, budget) -> sorted("asc", value, false, budget));
        functions.unary("desc", Role.COLUMN, (value, budget) -> sorted("desc", value, true, budget));
        functions.unary(
                "iasc", Role.COLUMN, (value, budget) -> indices(Order.positions(vector("iasc", value), false, budget)));
        functions.unary(
                "idesc",
                Role.COLUMN,
                (value, budget) -> indices(Order.positions(vector("idesc", value), true, budget)));
        functions.unary("rank", Role.COLUMN, (value, budget) -> ranks(vector("rank", value), budget));
        functions.binary("xrank", Role.COLUMN, Sorting::buckets);
        functions.binary("top", Role.COLUMN, (value, count, budget) -> most("top", value, count, true, budget));
        functions.binary("bot", Role.COLUMN, (value, count, budget) -> most("bot", value, count, false, budget));
        functions.binary("xasc", Role.PLAIN, (table, columns, budget) -> table(table, columns, false, budget));
        functions.binary("xdesc", Role.PLAIN, (table, columns, budget) -> table(table, columns, true, budget));
    }

    private static RayValue sorted(String name, RayValue value, boolean descending, Budget budget) {
        if (value instanceof Atom) {
            return value;
        }
        Vector vector = vector(name, value);
        return Gather.rows(vector, Order.positions(vector, descending, budget));
    }

    private static Vector vector(String name, RayValue value) {
        if (value instanceof Vector vector) {
            return vector;
        }
        throw EngineException.type(name + " takes a vector, not " + value.type().label());
    }

    static I64Vector indices(int[] positions) {
        long[] indices = new long[positions.length];
        Arrays.setAll(indices, i -> positions[i]);
        return I64Vector.wrap(indices);
    }

    private static I64Vector ranks(Vector vector, Budget budget) {
        int[] positions = Order.positions(vector, false, budget);
        long[] ranks = new long[positions.length];
        for (int rank = 0; rank < positions.length; rank++) {
            ranks[positions[rank]] = rank;
        }
        return I64Vector.wrap(ranks);
    }

    private static RayValue buckets(RayValue count, RayValue value, Budget budget) {
        long wanted = Atoms.integer(count, "the number of buckets");
        I64Vector ranks = ranks(vector("xrank", value), budget);
        if (wanted <= 0) {
            return I64Vector.of();
        }
        long size = ranks.size();
        return I64Vector.wrap(
                ranks.stream().map(rank -> Math.floorDiv(rank * wanted, size)).toArray());
    }

    private static RayValue most(String name, RayValue value, RayValue count, boolean largest, Budget budget) {
        Vector vector = vector(name, value);
        long wanted = Math.min(Math.max(0, Atoms.integer(count, "the number of elements")), vector.size());
        return Gather.rows(vector, Arrays.copyOf(Order.positions(vector, largest, budget), (int) wanted));
    }

    private static RayValue table(RayValue value, RayValue columns, boolean descending, Budget budget) {
        if (!(value instanceof RayTable table)) {
            throw EngineException.type("a table is needed, not " + value.type().label());
        }
        List<Order.By> by = new ArrayList<>();
        for (String name : names(columns)) {
            int index = table.names().indexOf(name);
            if (index < 0 && table.rowCount() > 1) {
                throw EngineException.domain("there is no column " + name);
            }
            if (index >= 0) {
                by.add(new Order.By(table.column(index), descending));
            }
        }
        return Rows.pick(table, Order.positions(by, table.rowCount(), budget));
    }

    /** Returns the names in a sym, a vector or a list of syms; there is at least one. */
    static List<String> names(RayValue value) {
        if (value instanceof Sym symbol) {
            return List.of(symbol.value());
        }
        if (value instanceof SymVector symbols && symbols.size() > 0) {
            return List.of(symbols.toArray());
        }
        if (value instanceof RayList list
                && list.size() > 0
                && list.stream().allMatch(element -> element instanceof Sym)) {
            return list.stream().map(element -> ((Sym) element).value()).toList();
        }
        throw EngineException.type("names are syms, not " + value.type().label());
    }
}
