package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.Subscription;
import io.rayforce.ipc.Update;
import io.rayforce.ipc.VerboseResult;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.WireException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only newer servers can do, and what a user of the others gets instead. */
@Tag(Direction.TO_SERVERS)
class NewerServersIT {

    private static final int PATIENCE_SECONDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.0.2", "2.4.0"})
    void returnWhatWasPrinted(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            VerboseResult result = conn.executeVerbose("(do (println \"hello\") 7)");

            assertThat(result.output()).contains("hello");
            assertThat(result.value()).isEqualTo(I64.of(7));
        }
        Feature.PRINTED.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0"})
    void thoseOfVersion1DoNotReturnWhatWasPrinted(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            assertThatThrownBy(() -> conn.executeVerbose("7"))
                    .isInstanceOf(WireException.class)
                    .hasMessageContaining("what an evaluation printed");
            assertThat(conn.execute("7")).isEqualTo(I64.of(7));
        }
        Feature.PRINTED.no(reporter, peer, "`WireException` before anything is sent; the connection goes on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.4.0"})
    void publishToTheirSubscribers(String peer, TestReporter reporter) throws InterruptedException {
        BlockingQueue<Update> first = new LinkedBlockingQueue<>();
        BlockingQueue<Update> second = new LinkedBlockingQueue<>();
        try (RealServer server = RealServer.start(peer);
                IpcClient one = IpcClient.connectTo("127.0.0.1", server.port());
                IpcClient other = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection subscriber = one.acquire();
                IpcConnection neighbour = other.acquire();
                Subscription prices = subscriber.subscribe("prices", first::add);
                Subscription same = neighbour.subscribe("prices", second::add)) {
            for (int i = 0; i < 3; i++) {
                other.execute("(.mc.pub \"prices\" (til 3))");
            }
            other.execute("(.mc.pub 'prices (table [a] (list [1 2])))");
            for (BlockingQueue<Update> updates : List.of(first, second)) {
                for (int i = 1; i <= 3; i++) {
                    assertThat(next(updates)).isEqualTo(new Update("prices", i, i, I64Vector.of(0, 1, 2)));
                }
                assertThat(next(updates).value()).isInstanceOf(RayTable.class);
            }
            assertThat(prices.ended()).isNotDone();
            assertThat(same.ended()).isNotDone();
            assertThat(other.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.PUBLISH.yes(reporter, peer);
    }

    private static Update next(BlockingQueue<Update> updates) throws InterruptedException {
        Update update = updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(update).isNotNull();
        return update;
    }

    @ParameterizedTest
    @CsvSource({"0.3.1, value", "1.0.0, value", "2.0.2, name"})
    void earlierOnesHaveNothingToSubscribeTo(String peer, String code, TestReporter reporter) {
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", host.port());
                IpcConnection conn = client.acquire()) {
            RemoteException refusal =
                    catchThrowableOfType(RemoteException.class, () -> conn.subscribe("prices", update -> {}));

            assertThat(refusal.code()).isEqualTo(code);
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.PUBLISH.no(
                reporter, peer, "`RemoteException` with the code of an unknown name; the connection goes on.");
    }
}
