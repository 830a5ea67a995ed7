package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The tables that a session knows, and their columns. What was told about a table is kept until {@link #refresh()}; the
 * session stays its owner's to close.
 *
 * <p>Safe to share between threads, as far as its session is.
 */
public final class Catalog {

    /** Servers list all that is bound, functions too; only the names of tables are sent back. */
    private static final String TABLES =
            "(filter (key (env 0)) (as 'B8 (map (fn [x] (== (type x) 'TABLE)) (value (env 0)))))";

    private final Session session;
    private final Map<String, TableSchema> schemas = new ConcurrentHashMap<>();

    private Catalog(Session session) {
        this.session = session;
    }

    /** Returns the catalog of a session. Nothing is asked yet. */
    public static Catalog of(Session session) {
        return new Catalog(session);
    }

    /**
     * Asks for the names of all tables, and returns them in alphabetical order.
     *
     * @throws RemoteException if the session may not ask, or cannot
     */
    public List<String> tables() {
        RayValue reply = session.execute(TABLES);
        if (!(reply instanceof Sequence names)) {
            throw new QueryException("the names of the tables were asked for, but " + reply.type() + " came back");
        }
        return IntStream.range(0, names.size())
                .mapToObj(names::at)
                .map(Catalog::text)
                .sorted()
                .toList();
    }

    private static String text(RayValue name) {
        if (name instanceof Sym symbol) {
            return symbol.value();
        }
        if (name instanceof Name reference) {
            return reference.text();
        }
        throw new QueryException("the names of the tables were asked for, but " + name + " came back");
    }

    /**
     * Returns the columns of a table, asking for them at the first time.
     *
     * @throws RemoteException with the code {@code name} if nothing has the name
     * @throws QueryException if what has the name is no table
     */
    public TableSchema describe(String table) {
        TableSchema known = schemas.get(table);
        if (known == null) {
            known = ask(table);
            schemas.put(table, known);
        }
        return known;
    }

    private TableSchema ask(String table) {
        RayValue rows = session.execute(RayList.of(Name.of("take"), Name.of(table), I64.of(0)));
        if (rows instanceof RayTable none) {
            return none.schema();
        }
        throw new QueryException(table + " is no table: taking none of its rows gives " + rows);
    }

    /**
     * Returns a table by its name with its columns declared, so that queries on it are checked before they are sent.
     *
     * @throws RemoteException with the code {@code name} if nothing has the name
     * @throws QueryException if what has the name is no table, or has two columns of one name
     */
    public Table table(String name) {
        return Table.named(name)
                .withColumns(describe(name).columns().stream()
                        .map(column -> Column.of(column.name(), column.type()))
                        .toList());
    }

    /** Forgets what was told about tables, so that it is asked for again. */
    public void refresh() {
        schemas.clear();
    }
}
