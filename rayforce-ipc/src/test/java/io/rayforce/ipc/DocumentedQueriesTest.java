package io.rayforce.ipc;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.max;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.MutationResult;
import io.rayforce.query.Table;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymVector;
import io.rayforce.types.wire.WireFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The query objects that the guides of the protocol's first client name, on tables that the server holds, in both versions. */
@ExtendWith(NoLeaks.class)
class DocumentedQueriesTest {

    private static final String TRADES =
            "(set trades (table [sym tm px] (list ['a 'a 'b] [10:00:00.000 10:00:05.000 10:00:05.000] [1.0 2.0 3.0])))";
    private static final String QUOTES =
            "(set quotes (table [sym tm ask] (list ['a 'a 'b] [10:00:00.000 10:00:04.000 10:00:06.000] [7 8 9])))";

    private final Table table = Table.named("server_side_table_name");
    private IpcServer server;

    @BeforeEach
    void start() {
        server = IpcServer.builder().port(0).start();
        try (IpcClient client = IpcClient.connectTo("localhost", server.port())) {
            client.execute("(set server_side_table_name (table [id name px] (list [1 2 3] ['a 'b 'c] [1.5 2.5 3.5])))");
            client.execute("(set other (table [id venue] (list [2 3] ['x 'y])))");
            client.execute(TRADES);
            client.execute(QUOTES);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private IpcClient client(WireFormat format) {
        return IpcClient.builder().port(server.port()).protocol(format).build();
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreSelected(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            RayTable rows =
                    conn.execute(table.select("id", "name").where(col("id").gt(1)));

            assertThat(rows.names()).isEqualTo(SymVector.of("id", "name"));
            assertThat(rows.column("id")).isEqualTo(I64Vector.of(2, 3));
            assertThat(rows.column("name")).isEqualTo(SymVector.of("b", "c"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreUpdatedInPlace(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            MutationResult changed = conn.execute(
                    table.update().set("px", col("px").times(2)).where(col("id").eq(1)));

            assertThat(changed.tableName()).isEqualTo("server_side_table_name");
            assertThat(stored(conn).column("px")).isEqualTo(F64Vector.of(3.0, 2.5, 3.5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreInsertedInPlace(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            MutationResult changed = conn.execute(
                    table.insert().row(row -> row.set("id", 4).set("name", "d").set("px", 4.5)));

            assertThat(changed.tableName()).isEqualTo("server_side_table_name");
            assertThat(stored(conn).column("id")).isEqualTo(I64Vector.of(1, 2, 3, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreUpsertedInPlace(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            MutationResult changed = conn.execute(table.upsert()
                    .keys("id")
                    .row(row -> row.set("id", 2).set("name", "z").set("px", 9.5)));

            assertThat(changed.tableName()).isEqualTo("server_side_table_name");
            assertThat(stored(conn).column("name")).isEqualTo(SymVector.of("a", "z", "c"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreJoinedByName(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            RayTable inner = conn.execute(table.innerJoin(Table.named("other")).on("id"));
            RayTable left = conn.execute(table.leftJoin(Table.named("other")).on("id"));

            assertThat(inner.column("venue")).isEqualTo(SymVector.of("x", "y"));
            assertThat(left.column("id")).isEqualTo(I64Vector.of(1, 2, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void windowsAreJoinedByName(WireFormat format) {
        try (IpcClient client = client(format);
                IpcConnection conn = client.acquire()) {
            RayTable best = conn.execute(Table.named("trades")
                    .windowJoin(Table.named("quotes"))
                    .on("sym")
                    .time("tm")
                    .between(-2000, 2000)
                    .select(max(col("ask")).as("best")));

            assertThat(best.column("best")).isEqualTo(I64Vector.of(7, 8, 9));
        }
    }

    private static RayTable stored(IpcConnection conn) {
        return (RayTable) conn.execute("server_side_table_name");
    }
}
