package io.rayforce.codegen.schema;

import io.rayforce.query.Session;
import java.util.ArrayList;
import java.util.List;

/** Brings a schema file up to date with the tables of a session. What people wrote in it stays: comments, question marks and Java names. */
public final class SchemaSnapshot {

    private SchemaSnapshot() {}

    /**
     * Returns the schema of all tables of the session.
     *
     * @throws SchemaException if it has none
     */
    public static SchemaFile of(Session session) {
        return of(session, SessionTables.of(session).names());
    }

    /**
     * Returns the schema of some tables of the session.
     *
     * @throws SchemaException if one is not there, or none is named
     */
    public static SchemaFile of(Session session, List<String> names) {
        return update(SchemaFile.of(List.of()), session, names);
    }

    /**
     * Returns the content of the file with its tables as the session has them now. Tables that are not in the file are left
     * out.
     *
     * @throws SchemaException if a table is no longer there; the message names it
     */
    public static SchemaFile update(SchemaFile file, Session session) {
        return update(file, session, List.of());
    }

    /**
     * Returns the content of the file with its tables as the session has them now, and some more tables behind them.
     *
     * @throws SchemaException if a table is not there; the message names it
     */
    public static SchemaFile update(SchemaFile file, Session session, List<String> more) {
        SessionTables found = SessionTables.of(session);
        List<TableDefinition> tables = new ArrayList<>();
        file.tables().forEach(table -> tables.add(updated(table, found.get(table.name()))));
        more.stream()
                .filter(name -> file.table(name).isEmpty())
                .forEach(name -> tables.add(found.get(name).separated(!tables.isEmpty())));
        if (tables.isEmpty()) {
            throw new SchemaException("no tables to take a snapshot of: the session has none");
        }
        return new SchemaFile(tables, file.ending());
    }

    private static TableDefinition updated(TableDefinition before, TableDefinition now) {
        List<ColumnDefinition> columns = now.columns().stream()
                .map(column -> before.column(column.name())
                        .map(known -> known.type().fits(column.type()) ? known : known.withType(column.type()))
                        .orElse(column))
                .toList();
        return new TableDefinition(before.name(), before.javaName(), columns, before.comments());
    }
}
