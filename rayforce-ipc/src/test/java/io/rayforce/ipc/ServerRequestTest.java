package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that the server makes of its client: each of them gets an answer, because the server waits for it. */
@ExtendWith(NoLeaks.class)
class ServerRequestTest {

    private final List<RayValue> answers = new CopyOnWriteArrayList<>();

    /** A peer that, before its reply, asks so many times, and keeps the answers. */
    private PeerScript asking(int times) {
        return connection -> {
            connection.shakeHands();
            while (true) {
                RayValue request = connection.read().value();
                for (int i = 0; i < times; i++) {
                    connection.ask(I64.of(i));
                    answers.add(connection.read().value());
                }
                connection.reply(request);
            }
        };
    }

    private void answeredWith(int times, Function<RayValue, RayValue> handler) {
        try (ScriptedPeer peer = ScriptedPeer.start(asking(times));
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            conn.onRequest(handler);
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            assertThat(peer.connections().get(0).requests())
                    .filteredOn(request -> request.header().kind() == Frame.Kind.RESPONSE)
                    .hasSize(times);
        }
    }

    @Test
    void aHandlerAnswersInOrder() {
        answeredWith(3, asked -> RayList.of(Str.of("answer"), asked));

        assertThat(answers)
                .containsExactly(
                        RayList.of(Str.of("answer"), I64.of(0)),
                        RayList.of(Str.of("answer"), I64.of(1)),
                        RayList.of(Str.of("answer"), I64.of(2)));
    }

    @Test
    void withoutAHandlerTheAnswerIsAnError() {
        try (ScriptedPeer peer = ScriptedPeer.start(asking(2));
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            assertThat(client.execute("1")).isEqualTo(Str.of("1"));
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(((RayError) answer).code()).isEqualTo("nyi"));
    }

    @Test
    void anErrorOfTheHandlerIsTheAnswer() {
        answeredWith(1, asked -> {
            throw new RemoteException(RayError.of("access"), "as the test wants it");
        });
        assertThat(((RayError) answers.get(0)).code()).isEqualTo("access");
    }

    @Test
    void aHandlerThatFailsStillAnswers() {
        answeredWith(2, asked -> {
            throw new IllegalStateException("as the test wants it");
        });
        assertThat(answers)
                .allSatisfy(answer -> assertThat(((RayError) answer).code()).isEqualTo("domain"));
    }

    @Test
    void aHandlerThatReturnsNothingStillAnswers() {
        answeredWith(1, asked -> null);
        assertThat(((RayError) answers.get(0)).code()).isEqualTo("domain");
    }

    @Test
    void aQuestionThatIsNoValueIsAnsweredToo() {
        PeerScript damaged = connection -> {
            connection.shakeHands();
            RayValue request = connection.read().value();
            byte[] question = connection.frame(Frame.Kind.SYNC, I64.of(1));
            question[Frame.HEADER_SIZE] = 50;
            connection.send(question);
            answers.add(connection.read().value());
            connection.reply(request);
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(damaged);
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            conn.onRequest(asked -> asked);
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
        }
        assertThat(((RayError) answers.get(0)).code()).isEqualTo("type");
    }

    @Test
    void aHandlerMayAskTheServerInTurn() {
        PeerScript nested = connection -> {
            connection.shakeHands();
            RayValue request = connection.read().value();
            connection.ask(I64.of(1));
            PeerConnection asked = connection;
            asked.reply(request);
            RayValue inner = asked.read().value();
            asked.reply(inner);
            answers.add(asked.read().value());
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(nested);
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            conn.onRequest(asked -> conn.execute("inner"));
            assertThat(conn.execute("outer")).isEqualTo(Str.of("outer"));
            Eventually.isTrue(() -> answers.equals(List.of(Str.of("inner"))));
        }
    }
}
