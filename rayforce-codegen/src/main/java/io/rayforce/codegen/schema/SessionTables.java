package io.rayforce.codegen.schema;

import io.rayforce.query.Catalog;
import io.rayforce.query.ErrorCode;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import java.util.List;
import java.util.Optional;

/** The tables of a session, as definitions. */
record SessionTables(Catalog catalog) {

    static SessionTables of(Session session) {
        return new SessionTables(Catalog.of(session));
    }

    List<String> names() {
        return catalog.tables();
    }

    Optional<TableDefinition> find(String name) {
        try {
            return Optional.of(TableDefinition.of(name, catalog.describe(name)));
        } catch (RemoteException failed) {
            if (failed.errorCode() == ErrorCode.NAME) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    TableDefinition get(String name) {
        return find(name)
                .orElseThrow(() -> new SchemaException(
                        "the session has no table " + name + ": create it, or take it out of the schema"));
    }
}
