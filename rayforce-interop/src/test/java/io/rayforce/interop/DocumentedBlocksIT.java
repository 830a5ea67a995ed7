package io.rayforce.interop;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;

/** What the guides of the protocol's first client show, said in Java to every kind of server. */
@Tag(Direction.TO_SERVERS)
class DocumentedBlocksIT {

    private static final Table TABLE = Table.named("server_side_table_name");

    @OnEachServer
    void connectionsAreOpenedCountedAndDisposed(String peer) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("localhost", server.port())) {
            String printed = "IpcClient(host=localhost, port=" + server.port() + ", pool_size: ";
            assertThat(client).hasToString(printed + "0)");
            IpcConnection first = client.acquire();
            IpcConnection second = client.acquire();
            assertThat(client).hasToString(printed + "2)");
            assertThat(first.toString()).contains(" - established at ");
            assertThat(second.execute("(+ 1 2)")).hasToString("I64(3)");
            client.disposeConnections();
            assertThat(client).hasToString(printed + "0)");
            assertThat(first.toString()).contains(" - disposed at ");
        }
    }

    @OnEachServer
    void queriesSelectChangeAndJoin(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("localhost", server.port());
                IpcConnection conn = client.acquire()) {
            conn.execute("(set server_side_table_name (table [id name px] (list [1 2 3] ['a 'b 'c] [1.5 2.5 3.5])))");
            conn.execute("(set other (table [id venue] (list [2 3] ['x 'y])))");

            RayTable rows =
                    conn.execute(TABLE.select("id", "name").where(col("id").gt(1)));
            assertThat(rows.column("name")).isEqualTo(SymVector.of("b", "c"));
            conn.execute(
                    TABLE.update().set("px", col("px").times(2)).where(col("id").eq(1)));
            assertThat(stored(conn).column("px")).isEqualTo(F64Vector.of(3.0, 2.5, 3.5));
            conn.execute(
                    TABLE.insert().row(row -> row.set("id", 4).set("name", "d").set("px", 4.5)));
            assertThat(stored(conn).column("id")).isEqualTo(I64Vector.of(1, 2, 3, 4));
            conn.execute(TABLE.upsert()
                    .keys("id")
                    .row(row -> row.set("id", 2).set("name", "z").set("px", 9.5)));
            assertThat(stored(conn).column("name")).isEqualTo(SymVector.of("a", "z", "c", "d"));
            RayTable inner = conn.execute(TABLE.innerJoin(Table.named("other")).on("id"));
            assertThat(inner.column("venue")).isEqualTo(SymVector.of("x", "y"));
            RayTable left = conn.execute(TABLE.leftJoin(Table.named("other")).on("id"));
            assertThat(left.column("id")).isEqualTo(I64Vector.of(1, 2, 3, 4));
        }
        Feature.DOCUMENTED.yes(reporter, peer);
    }

    @OnEachServer
    void windowsAreJoined(String peer) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("localhost", server.port())) {
            client.execute("(set trades (table [sym tm px] (list ['a 'a 'b]"
                    + " [10:00:00.000 10:00:05.000 10:00:05.000] [1.0 2.0 3.0])))");
            client.execute("(set quotes (table [sym tm ask] (list ['a 'a 'b]"
                    + " [10:00:00.000 10:00:04.000 10:00:06.000] [7 8 9])))");

            RayTable best = client.execute(Table.named("trades")
                    .windowJoin(Table.named("quotes"))
                    .on("sym")
                    .time("tm")
                    .between(-2000, 2000)
                    .select(max(col("ask")).as("best")));

            assertThat(best.column("best")).isEqualTo(I64Vector.of(7, 8, 9));
        }
    }

    @OnEachServer
    void errorsHaveCodesAndTheConnectionGoesOn(String peer) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("localhost", server.port());
                IpcConnection conn = client.acquire()) {
            RemoteException failure =
                    catchThrowableOfType(RemoteException.class, () -> conn.execute("(+ 1 (quote a))"));

            assertThat(failure.code()).isEqualTo("type");
            assertThat(conn.execute("(+ 1 2)")).hasToString("I64(3)");
        }
    }

    private static RayTable stored(IpcConnection conn) {
        return (RayTable) conn.execute("server_side_table_name");
    }
}
