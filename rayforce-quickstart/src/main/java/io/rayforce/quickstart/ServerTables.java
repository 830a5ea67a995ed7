package io.rayforce.quickstart;

import io.rayforce.query.Session;
import io.rayforce.query.Table;
import io.rayforce.types.B8;
import io.rayforce.types.RayTable;
import java.util.ArrayList;
import java.util.List;

/** The tables that the quickstart keeps on the server. Their names are its own; closing removes them. */
final class ServerTables implements AutoCloseable {

    private static final String PREFIX = "rayforce_quickstart_";

    private final Session session;
    private final List<String> saved = new ArrayList<>();

    private ServerTables(Session session) {
        this.session = session;
    }

    /**
     * Prepares a server for the named tables.
     *
     * @throws IllegalStateException if the server has something of such a name already; it is left alone
     */
    static ServerTables on(Session session, String... names) {
        for (String name : names) {
            if (!isFree(session, PREFIX + name)) {
                throw new IllegalStateException("the server already has a " + PREFIX + name
                        + ": is another quickstart running? If not, remove it with (del " + PREFIX + name + ")");
            }
        }
        return new ServerTables(session);
    }

    private static boolean isFree(Session session, String name) {
        return session.execute("(nil? (resolve '" + name + "))").equals(B8.TRUE);
    }

    /** Sends a table to the server, and returns its name there; the server alone knows the columns. */
    Table save(String name, RayTable table) {
        saved.add(PREFIX + name);
        session.execute(Table.of(table).select().saveAs(PREFIX + name));
        return Table.named(PREFIX + name);
    }

    @Override
    public void close() {
        for (String name : saved) {
            session.execute("(del " + name + ")");
        }
    }
}
