package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics of a server: what is published, what is lost, and how it ends. */
@ExtendWith(NoLeaks.class)
class SubscriptionTest {

    private static final int PATIENCE_SECONDS = 20;
    private static final RayValue SUBSCRIBE = RayList.of(Name.of(".mc.sub"), Str.of("prices"));
    private static final RayValue UNSUBSCRIBE = RayList.of(Name.of(".mc.unsub"), Str.of("prices"));

    private final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();

    private static RayValue update(String topic, long sequence, RayValue value) {
        return RayList.of(Name.of("upd"), Str.of(topic), I64.of(sequence), RayList.of(Name.of("quote"), value));
    }

    /** A peer that counts from 5, and publishes with these numbers what it is asked. */
    private static PeerScript publishing(long... sequences) {
        return connection -> {
            connection.shakeHands();
            assertThat(connection.read().value()).isEqualTo(SUBSCRIBE);
            connection.reply(I64.of(5));
            for (long sequence : sequences) {
                connection.push(update("prices", sequence, I64.of(100 + sequence)));
            }
            echo(connection);
        };
    }

    private static void echo(PeerConnection connection) throws IOException {
        while (true) {
            RayValue asked = connection.read().value();
            connection.reply(asked.equals(UNSUBSCRIBE) ? RayNull.NULL : asked);
        }
    }

    private Update next() throws InterruptedException {
        return updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void updatesComeInOrderWithTheirNumbers() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(publishing(5, 6));
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire();
                Subscription prices = conn.subscribe("prices", updates::add)) {
            assertThat(next()).isEqualTo(new Update("prices", 5, 5, I64.of(105)));
            assertThat(next()).isEqualTo(new Update("prices", 6, 6, I64.of(106)));
            assertThat(conn.execute("meanwhile")).isEqualTo(Str.of("meanwhile"));
            assertThat(prices).hasToString("Subscription(topic=prices)");
            assertThat(prices.ended()).isNotDone();
        }
    }

    @Test
    void lostUpdatesAreNoticed() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(publishing(5, 9, 10));
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire();
                Subscription prices = conn.subscribe("prices", updates::add)) {
            assertThat(prices.topic()).isEqualTo("prices");
            assertThat(next().missed()).isZero();
            assertThat(next().missed()).isEqualTo(3);
            assertThat(next().missed()).isZero();
        }
    }

    @Test
    void closingTellsTheServerAndEndsTheUpdates() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(publishing());
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            Subscription prices = conn.subscribe("prices", updates::add);
            prices.close();
            prices.close();

            assertThat(Failures.get(prices.ended())).isNull();
            assertThat(peer.connections().get(0).requests())
                    .hasSize(2)
                    .last()
                    .satisfies(request -> assertThat(request.value()).isEqualTo(UNSUBSCRIBE));
        }
    }

    @Test
    void otherTopicsAndOtherMessagesGoToTheHandlerOfPushes() throws InterruptedException {
        BlockingQueue<RayValue> pushed = new LinkedBlockingQueue<>();
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(I64.of(1));
            connection.push(update("news", 1, I64.of(1)));
            connection.push(RayList.of(Name.of("upd"), I64.of(7)));
            connection.push(I64Vector.of(1, 2));
            connection.push(update("prices", 1, Str.of("last")));
            echo(connection);
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            conn.onPush(pushed::add);
            try (Subscription prices = conn.subscribe("prices", updates::add)) {
                assertThat(next()).isEqualTo(new Update("prices", 1, 1, Str.of("last")));
                assertThat(pushed).hasSize(3);
                assertThat(prices.ended()).isNotDone();
            }
        }
    }

    @Test
    void aServerWithoutTopicsSaysSo() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(asked -> RayError.of("name")));
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> conn.subscribe("prices", updates::add))
                        .isInstanceOfSatisfying(
                                RemoteException.class,
                                failure -> assertThat(failure.code()).isEqualTo("name"));
            }
        }
    }

    @Test
    void anAnswerThatIsNoNumberIsRefused() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(asked -> asked));
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.MALFORMED_REPLY, () -> conn.subscribe("prices", updates::add));
        }
    }

    @Test
    void aTopicIsSubscribedToOnce() {
        try (ScriptedPeer peer = ScriptedPeer.start(publishing());
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire();
                Subscription prices = conn.subscribe("prices", updates::add)) {
            assertThatThrownBy(() -> conn.subscribe("prices", updates::add))
                    .isInstanceOf(RayforceException.class)
                    .hasMessageContaining("prices already");
            assertThat(prices.ended()).isNotDone();
        }
    }

    @Test
    void aServerThatDropsTheSubscriberEndsTheSubscription() {
        PeerScript dropping = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(I64.of(1));
            connection.read();
            connection.reset();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(dropping);
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            Subscription prices = conn.subscribe("prices", updates::add);
            conn.post("(go)");
            assertThat(Failures.expect(Kind.NOT_SENT, () -> Failures.get(prices.ended())))
                    .hasMessageContaining("localhost:" + peer.port())
                    .hasMessageContaining("prices")
                    .hasMessageContaining("updates from number 1 on are lost");
            prices.close();
        }
    }

    @Test
    void closingTheConnectionEndsTheSubscriptionAndTheConnectionIsNotGivenToOthers() {
        try (ScriptedPeer peer = ScriptedPeer.start(publishing(), PeerScript.answering(asked -> asked));
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            IpcConnection conn = client.acquire();
            Subscription prices = conn.subscribe("prices", updates::add);
            conn.close();

            Failures.expect(Kind.CLOSED, () -> Failures.get(prices.ended()));
            try (IpcConnection other = client.acquire()) {
                assertThat(other.id()).isEqualTo(2);
            }
        }
    }
}
