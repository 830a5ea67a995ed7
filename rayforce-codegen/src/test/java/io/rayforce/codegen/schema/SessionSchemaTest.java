package io.rayforce.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.Session;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snapshots and drift, on the embedded engine. */
class SessionSchemaTest {

    private static final String WRITTEN = """
            # Ours.

            ## The trades.
            table trades as Deals
                sym  SYM       ## the instrument
                px   F64? as price
            """;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.open(URI.create("rayforce:embedded"));
        session.execute("(set trades (table [sym px] (list [AAPL MSFT] [1.5 2.5])))");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aSnapshotDeclaresAllTables() {
        session.execute("(set odd (table [a b] (list (list [1 2] [3]) [1 2])))");
        session.execute("(set number 3)");

        assertThat(SchemaSnapshot.of(session).print()).isEqualTo("""
                table odd
                    a  LIST
                    b  I64

                table trades
                    sym  SYM
                    px   F64
                """);
    }

    @Test
    void aSnapshotDeclaresTheNamedTablesOnly() {
        session.execute("(set other (table [a] (list [1 2])))");

        assertThat(SchemaSnapshot.of(session, List.of("trades")).tables())
                .extracting(TableDefinition::name)
                .containsExactly("trades");
    }

    @Test
    void anUpdateChangesTheTypesAndKeepsWhatPeopleWrote() {
        session.execute("(set trades (table [sym px qty] (list [AAPL MSFT] [1 2] [3 4])))");

        assertThat(SchemaSnapshot.update(SchemaFile.parse(WRITTEN, "s"), session)
                        .print())
                .isEqualTo("""
                        # Ours.

                        ## The trades.
                        table trades as Deals
                            sym  SYM            ## the instrument
                            px   I64? as price
                            qty  I64
                        """);
    }

    @Test
    void anUpdateWithoutDifferencesIsEqual() {
        SchemaFile file = SchemaFile.parse(WRITTEN, "s");

        assertThat(SchemaSnapshot.update(file, session)).isEqualTo(file);
    }

    @Test
    void aVanishedTableIsNamed() {
        SchemaFile file = SchemaFile.parse("table gone\nx I64\n", "s");

        assertThatThrownBy(() -> SchemaSnapshot.update(file, session))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the session has no table gone: create it, or take it out of the schema");
        assertThat(SchemaDrift.between(file, session)).hasToString("  table gone is declared, but not there");
    }

    @Test
    void anEmptySessionHasNoSnapshot() {
        try (Session empty = Session.open(URI.create("rayforce:embedded"))) {
            assertThatThrownBy(() -> SchemaSnapshot.of(empty))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("the session has none");
        }
    }

    @Test
    void theSchemaOfTheSessionHasNotDrifted() {
        SchemaDrift drift = SchemaDrift.between(SchemaFile.parse(WRITTEN, "s"), session);

        assertThat(drift.isEmpty()).isTrue();
        drift.verify();
    }

    @Test
    void driftNamesEveryAddedRemovedAndRetypedColumn() {
        session.execute("(set trades (table [px qty] (list [1 2] [3 4])))");

        SchemaDrift drift = SchemaDrift.between(SchemaFile.parse(WRITTEN, "s"), session);

        assertThat(drift.toString().lines())
                .containsExactlyInAnyOrder(
                        "  table trades: column sym SYM was removed",
                        "  table trades: column px is I64, but declared as F64",
                        "  table trades: column qty I64 was added");
        assertThatThrownBy(drift::verify)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("column qty I64 was added")
                .hasMessageEndingWith("Take a new snapshot if they are right.");
    }
}
