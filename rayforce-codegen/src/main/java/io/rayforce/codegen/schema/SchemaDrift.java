package io.rayforce.codegen.schema;

import io.rayforce.codegen.schema.Difference.Kind;
import io.rayforce.query.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sets the tables of a session apart from those that a schema file declares. Tables that the file does not name do not
 * matter.
 *
 * @param differences in the file's order; empty if all is as declared
 */
public record SchemaDrift(List<Difference> differences) {

    /** Keeps the list as it is now. */
    public SchemaDrift {
        differences = List.copyOf(differences);
    }

    /**
     * Looks at each declared table of the session.
     *
     * @throws io.rayforce.types.RayforceException if the session cannot be asked
     */
    public static SchemaDrift between(SchemaFile file, Session session) {
        SessionTables tables = SessionTables.of(session);
        return new SchemaDrift(file.tables().stream()
                .flatMap(declared -> differences(declared, tables.find(declared.name())))
                .toList());
    }

    private static Stream<Difference> differences(TableDefinition declared, Optional<TableDefinition> found) {
        return found.map(table -> new Comparison(declared, table).differences().stream())
                .orElseGet(() -> Stream.of(new Difference(Kind.TABLE_MISSING, declared.name(), "", "", "")));
    }

    /** Tells whether all is as declared. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * Does nothing if all is as declared.
     *
     * @throws SchemaException otherwise; the message lists the differences and says what to do
     */
    public void verify() {
        if (!isEmpty()) {
            throw new SchemaException("the session's tables are not those of the schema file:\n" + this
                    + "\nTake a new snapshot if they are right.");
        }
    }

    /** Returns the differences, a line each. */
    @Override
    public String toString() {
        return differences.stream().map(difference -> "  " + difference).collect(Collectors.joining("\n"));
    }
}
