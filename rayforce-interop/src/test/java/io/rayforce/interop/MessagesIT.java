package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sends on its own, before the reply or instead of waiting for a request, and what it asks its client. */
@Tag(Direction.TO_SERVERS)
class MessagesIT {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<RayValue> pushed = new LinkedBlockingQueue<>();

    private RayValue next() throws InterruptedException {
        return pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.2", "2.4.0"})
    void reachTheHandlerAndAreNotTakenForReplies(String peer) throws InterruptedException {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            conn.onPush(pushed::add);

            assertThat(conn.execute("(do (.ipc.post (.ipc.handle) [1 2 3]) (.ipc.post (.ipc.handle) \"news\") 7)"))
                    .isEqualTo(I64.of(7));
            assertThat(next()).isEqualTo(I64Vector.of(1, 2, 3));
            assertThat(next()).isEqualTo(Str.of("news"));
        }
    }

    /** One client makes the server write to another that is idle. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.2", "2.4.0"})
    void reachAConnectionThatAsksForNothing(String peer) throws InterruptedException {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection listening = client.acquire();
                IpcConnection asking = client.acquire()) {
            listening.onPush(pushed::add);
            listening.execute("(set listener (.ipc.handle))");

            asking.execute("(.ipc.post listener 1)");
            assertThat(next()).isEqualTo(I64.of(1));
            assertThat(listening.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.2", "2.4.0"})
    void questionsAreAnsweredByTheHandler(String peer) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection listening = client.acquire();
                IpcConnection asking = client.acquire()) {
            listening.onRequest(
                    question -> question.equals(Str.of("six times seven")) ? I64.of(42) : RayError.of("nyi"));
            listening.execute("(set listener (.ipc.handle))");

            assertThat(asking.execute("(+ 1 (.ipc.send listener \"six times seven\"))"))
                    .isEqualTo(I64.of(43));
        }
    }

    /** A server that waits for an answer waits for all its clients. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.2", "2.4.0"})
    void questionsThatNobodyHandlesAreAnsweredWithAnError(String peer) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection listening = client.acquire();
                IpcConnection asking = client.acquire()) {
            listening.execute("(set listener (.ipc.handle))");

            assertThat(asking.execute("(try (.ipc.send listener \"anybody\") (fn [e] 'refused))"))
                    .hasToString("Sym(refused)");
            assertThat(listening.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }
}
