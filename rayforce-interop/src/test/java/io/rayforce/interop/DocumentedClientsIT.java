package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of the clients' guides, run by their packages, print on our server what they print on the package's own. */
@Tag(Direction.FROM_CLIENTS)
class DocumentedClientsIT {

    private static final String CONNECTIONS = """
            client = CLIENT(host="localhost", port=port)
            print(client)
            conn = client.acquire()
            print(conn)
            print(isinstance(conn, IPCConnection))
            conn.close()
            print(conn)
            with client.acquire() as conn:
                print(conn)
            print(conn)
            with client.acquire() as conn:
                result = conn.execute("(+ 1 2)")
            print(result, repr(result))
            with client.acquire() as conn:
                try:
                    conn.execute("(+ 1 (quote a))")
                except errors.RayforceError as e:
                    print(type(e).__name__)
            conn1 = client.acquire()
            conn2 = client.acquire()
            print(client)
            client.dispose_connections()
            print(client)
            conn1.execute("(+ 1 2)")
            """;

    /** Runs queries, each on the table as it was at first if that is asked for. */
    private static final String QUERIES = """
            def run(resets, *queries):
                client = IPCClient(host="localhost", port=port)
                for number, query in enumerate(queries):
                    with client.acquire() as conn:
                        if resets or number == 0:
                            conn.execute("(set server_side_table_name (table [id name] (list [1 2 3] ['a 'b 'c])))")
                            conn.execute("(set other (table [id venue] (list [2 3] ['x 'y])))")
                        result = conn.execute(query)
                    print(sorted(map(str, result.columns())), [str(result.at_row(row)) for row in range(2)])
            table = Table("server_side_table_name")
            selects = (
                table.select("id", "name").where(Column("id") > 1),
                Table.from_name("server_side_table_name").select("id", "name").where(Column("id") > 1),
            )
            changes = (
                table.update(id=7).where(Column("id") == 3),
                table.insert(id=4, name="d"),
                table.upsert(id=2, name="z", match_by_first=1),
            )
            joins = table.inner_join(Table("other"), "id"), table.left_join(Table("other"), "id")
            """;

    private static final String STORED = "print([str(v) for v in"
            + " IPCClient(host, port).acquire().execute('server_side_table_name').values()[0]])";

    @ParameterizedTest
    @CsvSource({"0.2.2, IPCEngine", "0.3.1, IPCClient"})
    void connectionsPrintTheSame(String version, String client, TestReporter reporter) {
        String blocks = CONNECTIONS.replace("CLIENT", client);
        try (RealServer theirs = RealServer.start(version);
                IpcServer ours = IpcServer.builder().port(0).start()) {
            String printed = printed(version, ours.port(), blocks);

            assertThat(printed)
                    .contains(client + "(host=localhost, port=PORT, pool_size: 2)")
                    .contains("I64(3)")
                    .contains("RayforceTypeError")
                    .contains("Connection(id:..) - disposed at TIME")
                    .contains("!RayforceIPCError")
                    .isEqualTo(printed(version, theirs.port(), blocks));
        }
        Feature.BLOCKS.yes(reporter, version);
    }

    @Test
    void queriesPrintTheSame() {
        try (RealServer theirs = RealServer.start("0.3.1");
                IpcServer ours = IpcServer.builder().port(0).start()) {
            String blocks = QUERIES + "run(True, *selects, *changes)";

            assertThat(printed("0.3.1", ours.port(), blocks))
                    .contains("['id', 'name'] [\"{'id': 2, 'name': 'b'}\"")
                    .doesNotContain("!")
                    .isEqualTo(printed("0.3.1", theirs.port(), blocks));
        }
    }

    /** The package's own server changes copies; the guides promise the table. */
    @Test
    void changesAreKept() {
        try (IpcServer ours = IpcServer.builder().port(0).start()) {
            String printed = printed("0.3.1", ours.port(), QUERIES + "run(False, *changes, *joins)\n" + STORED);

            assertThat(printed)
                    .contains("['id', 'name', 'venue']")
                    .doesNotContain("!")
                    .endsWith("['1', '2', '7', '4']\n");
        }
    }

    private static String printed(String version, int port, String blocks) {
        return RealClient.run(version, port, blocks)
                .replace("port=" + port, "port=PORT")
                .replaceAll("id:\\d+", "id:..")
                .replaceAll("at \\d{4}-\\d\\d-\\d\\dT[0-9:.+]+", "at TIME");
    }
}
