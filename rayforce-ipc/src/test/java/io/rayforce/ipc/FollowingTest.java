package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Query;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics that are followed over lost connections: each time the state, then what changed it, and word of what is between. */
@ExtendWith(NoLeaks.class)
class FollowingTest {

    private static final int PATIENCE_SECONDS = 20;
    private static final RayValue SUBSCRIBE = RayList.of(Name.of(".mc.sub"), Str.of("prices"));
    private static final Query<RayTable> STATE = Table.named("prices").select("px");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** Writes down what it hears. */
    private final class Scribe implements TopicFollower {

        @Override
        public void update(Update update) {
            heard.add("update " + update.sequence());
        }

        @Override
        public void interrupted(RayforceException why) {
            heard.add("interrupted");
        }

        @Override
        public void resumed(long next) {
            heard.add("resumed " + next);
        }
    }

    private String next() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void expect(String... wanted) throws InterruptedException {
        for (String each : wanted) {
            assertThat(next()).isEqualTo(each);
        }
    }

    private static RayValue update(long sequence) {
        return RayList.of(
                Name.of("upd"),
                Str.of("prices"),
                I64.of(sequence),
                RayList.of(Name.of("quote"), I64.of(100 + sequence)));
    }

    /** Answers the subscription, and publishes. */
    private static void publish(PeerConnection connection, long first, long... sequences) throws IOException {
        connection.shakeHands();
        assertThat(connection.read().value()).isEqualTo(SUBSCRIBE);
        connection.reply(I64.of(first));
        for (long sequence : sequences) {
            connection.push(update(sequence));
        }
    }

    private static PeerScript lost(long first, long... sequences) {
        return connection -> publish(connection, first, sequences);
    }

    private static PeerScript lasting(long first, long... sequences) {
        return connection -> {
            publish(connection, first, sequences);
            connection.waitForClose();
        };
    }

    private static IpcClient client(ScriptedPeer peer) {
        return IpcClient.connectTo("localhost", peer.port());
    }

    @Test
    void aLostConnectionIsReplacedAndTheFollowerIsTold() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(lost(5, 5, 6), lost(9), lasting(1, 1));
                IpcClient client = client(peer);
                Following prices = client.follow("prices", new Scribe())) {
            expect("update 5", "update 6", "interrupted", "resumed 9", "interrupted", "resumed 1", "update 1");
            assertThat(prices.topic()).isEqualTo("prices");
            assertThat(prices).hasToString("Following(topic=prices)");
            assertThat(prices.ended()).isNotDone();
        }
    }

    @Test
    void theStateComesFirstAndThenWhatChangedIt() throws InterruptedException {
        PeerScript script = connection -> {
            publish(connection, 3, 3);
            assertThat(connection.read().value()).isNotEqualTo(SUBSCRIBE);
            connection.push(update(4));
            connection.reply(state(7));
            connection.push(update(5));
            if (connection.requests().size() == 2) {
                connection.waitForClose();
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = client(peer);
                Following prices = client.follow("prices", STATE, this::heardState, new Scribe())) {
            expect("state I64(7)", "update 3", "update 4", "update 5");
            client.disposeConnections();
            expect("interrupted", "resumed 3", "state I64(7)", "update 3", "update 4", "update 5");
            assertThat(prices.ended()).isNotDone();
        }
    }

    private static RayTable state(long price) {
        return RayTable.builder().column("px", I64Vector.of(price)).build();
    }

    @Test
    void aServerThatIsStartedAgainIsFollowedAgain() throws InterruptedException {
        try (Evaluator evaluator = Workers.provided();
                IpcServer first =
                        IpcServer.builder().port(0).evaluator(evaluator).start();
                IpcClient client = IpcClient.connectTo("127.0.0.1", first.port())) {
            client.execute("(set prices (table [px] (list [7])))");
            try (Following prices = client.follow("prices", STATE, this::heardState, new Scribe())) {
                client.execute("(.mc.pub 'prices 8)");
                expect("state I64(7)", "update 1");
                first.shutdown(Duration.ofSeconds(PATIENCE_SECONDS));
                expect("interrupted");
                try (IpcServer second = IpcServer.builder()
                        .port(first.port())
                        .evaluator(evaluator)
                        .start()) {
                    expect("resumed 1", "state I64(7)");
                    client.execute("(.mc.pub 'prices 9)");
                    expect("update 1");
                    assertThat(second.stats().failed()).isZero();
                }
                assertThat(prices.ended()).isNotDone();
            }
        }
    }

    private void heardState(RayTable table) {
        heard.add("state " + table.column("px").at(0));
    }

    @Test
    void aServerWithoutTopicsSaysSo() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(asked -> RayError.of("name")));
                IpcClient client = client(peer)) {
            assertThatThrownBy(() -> client.follow("prices", new Scribe()))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("name"));
            Eventually.isTrue(() -> peer.openConnections() == 0);
        }
    }

    @Test
    void aServerThatIsNotThereSaysSo() {
        ScriptedPeer peer = ScriptedPeer.start(PeerScript.silent());
        peer.close();
        try (IpcClient client = client(peer)) {
            Failures.expect(Kind.REFUSED, () -> client.follow("prices", new Scribe()));
        }
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        PeerScript script = connection -> {
            publish(connection, 1);
            connection.read();
            connection.reply(I64.of(1));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = client(peer)) {
            assertThatThrownBy(() -> client.follow("prices", STATE, table -> heard.add("state"), new Scribe()))
                    .isInstanceOf(RayforceException.class);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aServerThatRefusesLaterEndsIt() throws Exception {
        PeerScript refusing = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(RayError.of("access"));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(lost(1), refusing);
                IpcClient client = client(peer);
                Following prices = client.follow("prices", new Scribe())) {
            expect("interrupted");
            assertThatThrownBy(() -> Failures.get(prices.ended())).isInstanceOf(RemoteException.class);
            Eventually.isTrue(() -> peer.openConnections() == 0);
        }
    }

    @Test
    void closingEndsItForGood() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(lasting(1, 1));
                IpcClient client = client(peer)) {
            Following prices = client.follow("prices", new Scribe());
            expect("update 1");
            prices.close();
            prices.close();

            assertThat(Failures.get(prices.ended())).isNull();
            Eventually.isTrue(() -> peer.openConnections() == 0);
            assertThat(heard).isEmpty();
            assertThat(peer.connections()).hasSize(1);
        }
    }

    @Test
    void theEndOfTheClientIsItsEnd() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(lasting(1))) {
            Following prices;
            try (IpcClient client = client(peer)) {
                prices = client.follow("prices", new Scribe());
            }
            assertThat(Failures.get(prices.ended())).isNull();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aFollowerThatFailsHearsOn() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(lost(1, 1), lasting(2, 2));
                IpcClient client = client(peer);
                Following prices = client.follow("prices", update -> {
                    heard.add("update " + update.sequence());
                    throw new IllegalStateException("as the test wants it");
                })) {
            expect("update 1", "update 2");
            assertThat(prices.ended()).isNotDone();
        }
    }

    @Test
    void aFollowerThatIsTooSlowLosesUpdatesAndLearnsOfIt() throws InterruptedException {
        CountDownLatch overrun = new CountDownLatch(1);
        PeerScript flood = connection -> {
            publish(connection, 1);
            for (long i = 1; i <= 2L * Pushes.CAPACITY; i++) {
                connection.push(update(i));
            }
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(flood, lasting(30_000, 30_000));
                IpcClient client = client(peer);
                Following prices = client.follow("prices", new Slow(overrun))) {
            Eventually.isTrue(() -> peer.openConnections() == 0);
            overrun.countDown();
            String word = next();
            while (word.startsWith("update")) {
                word = next();
            }
            assertThat(word).isEqualTo("interrupted");
            expect("resumed 30000", "update 30000");
            assertThat(prices.ended()).isNotDone();
        }
    }

    /** Does not go on before it is told. */
    private final class Slow implements TopicFollower {

        private final CountDownLatch told;
        private final Scribe scribe = new Scribe();

        Slow(CountDownLatch told) {
            this.told = told;
        }

        @Override
        public void update(Update update) {
            try {
                told.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            scribe.update(update);
        }

        @Override
        public void interrupted(RayforceException why) {
            scribe.interrupted(why);
        }

        @Override
        public void resumed(long next) {
            scribe.resumed(next);
        }
    }
}
