package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The blocks of the clients' guides, run by their packages, print on our server what they print on the package's own. Which
 * ones print something else, because the guides promise more, stands in a list with the reasons.
 */
@Tag(Direction.FROM_CLIENTS)
class DocumentedClientsIT {

    private static final String PREPARATION = """
            from rayforce.types.table import TableColumnInterval
            client = CLIENT(host="localhost", port=port)
            conn = client.acquire()
            conn.execute("(set server_side_table_name (table [id name] (list [1 2 3] ['a 'b 'c])))")
            conn.execute("(set other (table [id venue] (list [2 3] ['x 'y])))")
            conn.execute("(set trades (table [sym tm] (list ['a 'a 'b] [10:00:00.000 10:00:05.000 10:00:05.000])))")
            conn.execute("(set quotes (table [sym tm ask] (list ['a 'a 'b] [10:00:00.000 10:00:04.000 10:00:06.000] [7 8 9])))")
            table, other = Table.from_name("server_side_table_name"), Table.from_name("other")
            trades, quotes = Table.from_name("trades"), Table.from_name("quotes")
            def show(result):
                print(*[f"{name}: {[str(value) for value in values]}"
                    for name, values in sorted(zip(map(str, result.columns()), result.values()))])
            """;

    private static final String STORED = "\nshow(conn.execute('server_side_table_name'))";

    /** A block, and what the guide promises of what it prints. */
    private record Block(String name, String text, String promised) {}

    private static final List<Block> BLOCKS = List.of(
            new Block("connections", """
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
                    """, """
                    CLIENT(host=localhost, port=PORT, pool_size: 0)
                    Connection(id:..) - established at TIME
                    True
                    Connection(id:..) - disposed at TIME
                    Connection(id:..) - established at TIME
                    Connection(id:..) - disposed at TIME
                    """),
            new Block("texts", """
                    with client.acquire() as conn:
                        result = conn.execute("(+ 1 2)")
                    print(repr(result))
                    """, "I64(3)\n"),
            new Block("pool", """
                    client = CLIENT(host="localhost", port=port)
                    conn1 = client.acquire()
                    conn2 = client.acquire()
                    print(client)
                    client.dispose_connections()
                    print(client)
                    conn1.execute("(+ 1 2)")
                    """, """
                    CLIENT(host=localhost, port=PORT, pool_size: 2)
                    CLIENT(host=localhost, port=PORT, pool_size: 0)
                    !RayforceIPCError: Cannot write to closed connection
                    """),
            new Block(
                    "select",
                    "show(conn.execute(table.select('id', 'name').where(Column('id') > 1)))",
                    "id: ['2', '3'] name: ['b', 'c']\n"),
            new Block(
                    "update",
                    "show(conn.execute(table.update(id=7).where(Column('id') == 3)))" + STORED,
                    "id: ['1', '2', '7'] name: ['a', 'b', 'c']\n".repeat(2)),
            new Block(
                    "insert",
                    "show(conn.execute(table.insert(id=4, name='d')))" + STORED,
                    "id: ['1', '2', '3', '4'] name: ['a', 'b', 'c', 'd']\n".repeat(2)),
            new Block(
                    "upsert",
                    "show(conn.execute(table.upsert(id=2, name='z', match_by_first=1)))" + STORED,
                    "id: ['1', '2', '3'] name: ['a', 'z', 'c']\n".repeat(2)),
            new Block(
                    "inner-join",
                    "show(conn.execute(table.inner_join(other, 'id')))",
                    "id: ['2', '3'] name: ['b', 'c'] venue: ['x', 'y']\n"),
            new Block(
                    "left-join",
                    "show(conn.execute(table.left_join(other, 'id')))",
                    "id: ['1', '2', '3'] name: ['a', 'b', 'c'] venue: ['', 'x', 'y']\n"),
            new Block(
                    "window-join",
                    """
                    show(conn.execute(trades.window_join(
                        on=["sym", "tm"], join_with=[quotes],
                        interval=TableColumnInterval(-2000, 2000, trades, "tm"), best=Column("ask").max())))
                    """,
                    "best: ['7', '8', '9'] sym: ['a', 'a', 'b'] tm: ['10:00:00', '10:00:05', '10:00:05']\n"));

    @ParameterizedTest
    @CsvSource({"0.2.2, IPCEngine", "0.3.1, IPCClient"})
    void blocksPrintTheSame(String version, String client, TestReporter reporter) {
        Map<String, String> known = Exceptions.RESULT.of("guides-" + version);
        Set<String> different = new TreeSet<>();
        Tally tally = new Tally();
        try (RealServer theirs = RealServer.start(version);
                IpcServer ours = IpcServer.builder().port(0).start()) {
            for (Block block : BLOCKS) {
                String printed = printed(version, client, ours.port(), block);
                assertThat(printed).isEqualTo(expected(version, block).replace("CLIENT", client));
                if (!printed.equals(printedOrCrashed(version, client, theirs.port(), block))) {
                    different.add(block.name());
                }
                tally.add(Feature.BLOCKS, Optional.ofNullable(known.get(block.name())));
            }
        }
        tally.report(reporter, version);
        assertThat(different).isEqualTo(known.keySet());
    }

    /** The client of 0.2.2 does not say which table to insert into. */
    private static String expected(String version, Block block) {
        boolean isWithoutTable = version.equals("0.2.2") && block.name().matches("insert|upsert");
        return isWithoutTable ? "!RayforceArityError: expected: 0, got: 0\n" : block.promised();
    }

    /** Some of the package's servers answer what ends its clients. */
    private static String printedOrCrashed(String version, String client, int port, Block block) {
        try {
            return printed(version, client, port, block);
        } catch (IllegalStateException crash) {
            return String.valueOf(crash.getMessage());
        }
    }

    private static String printed(String version, String client, int port, Block block) {
        return RealClient.run(version, port, (PREPARATION + block.text()).replace("CLIENT", client))
                .replace("port=" + port, "port=PORT")
                .replaceAll("id:\\d+", "id:..")
                .replaceAll("at \\d{4}-\\d\\d-\\d\\dT[0-9:.+]+", "at TIME");
    }
}
