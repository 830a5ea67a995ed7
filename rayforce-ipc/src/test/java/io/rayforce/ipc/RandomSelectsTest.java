package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Select;
import io.rayforce.query.Session;
import io.rayforce.query.Table;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.query.samples.Trades;
import io.rayforce.types.RayTable;
import java.net.URI;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** A server gives the answers of the engine, whatever the query and the rows. */
class RandomSelectsTest {

    private final IpcServer server = IpcServer.builder().port(0).build();
    private final Session engine = Session.open(URI.create("rayforce:embedded"));
    private IpcClient client;

    @BeforeProperty
    void start() {
        server.start();
        client = IpcClient.connectTo("localhost", server.port());
    }

    @AfterProperty
    void stop() {
        client.close();
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

    @Property(tries = 200)
    void aQueryGivesTheSameThroughAServer(@ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        client.execute(Table.of(rows).select().saveAs("trades"));
        engine.execute(Table.of(rows).select().saveAs("trades"));

        assertThat(client.execute(select)).isEqualTo(engine.execute(select));
    }
}
