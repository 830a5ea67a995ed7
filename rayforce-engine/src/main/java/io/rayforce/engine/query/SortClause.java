package io.rayforce.engine.query;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;

/** The clauses {@code asc} and {@code desc}. */
final class SortClause {

    private SortClause() {}

    /**
     * A column to sort by.
     *
     * @param column its name
     * @param descending whether the largest comes first
     */
    record Key(String column, boolean descending) {}

    /** Returns the columns that a query sorts by, the one that counts most first. */
    static List<Key> keys(Clauses clauses) {
        List<Key> keys = new ArrayList<>();
        clauses.inOrder().forEach((word, form) -> {
            if (word.equals("asc") || word.equals("desc")) {
                names(form).forEach(name -> keys.add(new Key(name, word.equals("desc"))));
            }
        });
        return keys;
    }

    private static List<String> names(RayValue form) {
        if (form instanceof Name name) {
            return List.of(name.text());
        }
        if (form instanceof Sym symbol) {
            return List.of(symbol.value());
        }
        if (form instanceof SymVector symbols && symbols.size() > 0) {
            return List.of(symbols.toArray());
        }
        if (form instanceof RayList list && list.size() == 2 && list.at(0).equals(Name.of("quote"))) {
            return names(list.at(1));
        }
        throw EngineException.domain(
                "a query sorts by the names of columns, not by " + form.type().label());
    }

    /** Returns the positions of the rows of a table in the order of some of its columns. */
    static int[] positions(RayTable table, List<Key> keys, Budget budget) {
        List<Order.By> columns = new ArrayList<>();
        for (Key key : keys) {
            int index = table.names().indexOf(key.column());
            if (index < 0) {
                throw EngineException.nyi("a query sorts by a column there is, not by " + key.column());
            }
            columns.add(new Order.By(table.column(index), key.descending()));
        }
        return Order.positions(columns, table.rowCount(), budget);
    }
}
