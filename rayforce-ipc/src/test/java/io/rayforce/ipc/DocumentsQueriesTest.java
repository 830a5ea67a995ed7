package io.rayforce.ipc;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.MutationResult;
import io.rayforce.query.Query;
import io.rayforce.query.QueryException;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The query objects that the guides of the protocol's first client show and list, by the name of a table on the server. */
@ExtendWith(NoLeaks.class)
class DocumentsQueriesTest {

    private IpcServer server;
    private IpcClient client;
    private IpcConnection conn;

    private final Table table = Table.named("server_side_table_name");
    private final Table prices = Table.named("prices");

    @BeforeEach
    void start() {
        server = IpcServer.builder().port(0).start();
        client = IpcClient.connectTo("localhost", server.port());
        conn = client.acquire();
        conn.execute("(set server_side_table_name (table [id name] (list [1 2 3] [ann bob cid])))");
        conn.execute("(set prices (table [id px] (list [2 3 2] [10.5 20.0 30.0])))");
    }

    @AfterEach
    void stop() {
        conn.close();
        client.close();
        server.close();
    }

    @Test
    void twoColumnsAreSelectedWhereTheIdIsAboveOne() {
        RayTable result =
                conn.execute(table.select("id", "name").where(col("id").gt(1)));

        assertThat(result)
                .isEqualTo(RayTable.builder()
                        .column("id", I64Vector.of(2, 3))
                        .column("name", SymVector.of("bob", "cid"))
                        .build());
    }

    @Test
    void anUpdateChangesTheTableOnTheServer() {
        MutationResult result = conn.execute(
                table.update().set("name", sym("zoe")).where(col("id").eq(1)));

        assertThat(result.tableName()).isEqualTo("server_side_table_name");
        assertThat(conn.execute(table.select("name")).column("name")).isEqualTo(SymVector.of("zoe", "bob", "cid"));
        assertThatThrownBy(result::table).isInstanceOf(QueryException.class);
    }

    @Test
    void anInsertAddsTheRowOnTheServer() {
        MutationResult result = conn.execute(table.insert().values(4, sym("dan")));

        assertThat(result.tableName()).isEqualTo("server_side_table_name");
        assertThat(rowCount()).isEqualTo(I64.of(4));
    }

    @Test
    void anUpsertOverwritesOrAddsTheRowOnTheServer() {
        conn.execute(table.upsert().keys("id").row(row -> row.set("id", 2).set("name", sym("bea"))));
        conn.execute(table.upsert().keys("id").row(row -> row.set("id", 9).set("name", sym("eve"))));

        assertThat(conn.execute(table.select("name")).column("name"))
                .isEqualTo(SymVector.of("ann", "bea", "cid", "eve"));
    }

    @Test
    void anInnerJoinKeepsRowsWithAPartner() {
        RayTable result = conn.execute(table.innerJoin(prices).on("id"));

        assertThat(result.columnNames()).containsExactly("id", "name", "px");
        assertThat(result.column("id")).isEqualTo(I64Vector.of(2, 2, 3));
        assertThat(result.column("px")).isEqualTo(F64Vector.of(30.0, 10.5, 20.0));
    }

    @Test
    void aLeftJoinKeepsAllRows() {
        RayTable result = conn.execute(table.leftJoin(prices).on("id"));

        assertThat(result.column("id")).isEqualTo(I64Vector.of(1, 2, 2, 3));
        assertThat(result.column("px")).isEqualTo(F64Vector.of(Double.NaN, 30.0, 10.5, 20.0));
    }

    @Test
    void aQueryOnAMissingTableOrColumnIsAnErrorOfTheServer() {
        assertCode("name", Table.named("nowhere").select("id"));
        assertCode("schema", table.select("id", "colour"));
    }

    @Test
    void theSharedConnectionRunsThemToo() {
        assertThat(client.execute(table.select("id").where(col("id").gt(1))).rowCount())
                .isEqualTo(2);
        assertThat(client.executeAsync(table.select("id").where(col("id").gt(2)))
                        .join()
                        .rowCount())
                .isEqualTo(1);
    }

    private void assertCode(String code, Query<?> query) {
        assertThatThrownBy(() -> conn.execute(query))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private RayValue rowCount() {
        return conn.execute("(count server_side_table_name)");
    }
}
