package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Select;
import io.rayforce.query.Session;
import io.rayforce.query.Table;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.query.samples.Trades;
import io.rayforce.types.RayTable;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.WireFormat;
import java.net.URI;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** A server gives the answers of the engine, whatever the query, the rows and the dialect, or refuses to be asked. */
class RandomSelectsTest {

    private final IpcServer server = IpcServer.builder().port(0).build();
    private final Session engine = Session.open(URI.create("rayforce:embedded"));
    private IpcClient client;
    private IpcClient older;

    @BeforeProperty
    void start() {
        server.start();
        client = IpcClient.connectTo("localhost", server.port());
        older = IpcClient.builder()
                .host("localhost")
                .port(server.port())
                .protocol(WireFormat.V1)
                .build();
    }

    @AfterProperty
    void stop() {
        client.close();
        older.close();
        server.close();
        engine.close();
    }

    @Provide
    Arbitrary<RayTable> rows() {
        return RandomSelects.trades();
    }

    @Provide
    Arbitrary<Select> selects() {
        return RandomSelects.all(Trades.KNOWN);
    }

    @Provide
    Arbitrary<Select> oldSelects() {
        return RandomSelects.old(Trades.KNOWN);
    }

    /** Both have the rows from the newer dialect: the older one cannot tell the type of strings that are not there. */
    private void hold(RayTable rows) {
        client.execute(Table.of(rows).select().saveAs("trades"));
        engine.execute(Table.of(rows).select().saveAs("trades"));
    }

    @Property(tries = 200)
    void aQueryGivesTheSameThroughAServer(@ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        hold(rows);

        assertThat(client.execute(select)).isEqualTo(engine.execute(select));
    }

    @Property(tries = 200)
    void aQueryOfTheOlderDialectGivesTheSame(@ForAll("rows") RayTable rows, @ForAll("oldSelects") Select select) {
        hold(rows);

        assertThat(older.execute(select)).isEqualTo(engine.execute(select));
    }

    @Property(tries = 100)
    void whatTheOlderDialectCannotAskIsRefusedAndNeverAnsweredOtherwise(
            @ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        hold(rows);
        try {
            assertThat(older.execute(select)).isEqualTo(engine.execute(select));
        } catch (WireException refused) {
            assertThat(refused).hasMessageStartingWith("wire version 1 cannot carry");
        }
    }
}
