package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymVector;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoLeaks.class)
class ForwardingEvaluatorTest {

    private static IpcServer inFrontOf(IpcClient behind) {
        return IpcServer.builder()
                .port(0)
                .evaluator(new ForwardingEvaluator(behind))
                .start();
    }

    private static IpcClient client(IpcServer server) {
        return IpcClient.connectTo("127.0.0.1", server.port());
    }

    @ParameterizedTest
    @EnumSource
    void textsAndQueriesAreAnsweredByTheServerBehind(WireFormat format) {
        RayTable trades = RayTable.builder()
                .column("sym", SymVector.of("A", "B"))
                .column("qty", I64Vector.of(10, 20))
                .build();
        try (IpcServer behind = IpcServer.builder().port(0).start();
                IpcClient toBehind = client(behind);
                IpcServer front = inFrontOf(toBehind);
                IpcClient client =
                        IpcClient.builder().port(front.port()).protocol(format).build()) {
            client.execute("(set trades (table [sym qty] (list [A B] [10 20])))");

            assertThat(client.execute(Table.named("trades").select())).isEqualTo(trades);
            assertThat(client.execute("(sum (at trades 'qty))")).isEqualTo(I64.of(30));
            assertThatThrownBy(() -> client.execute("(+ 1 'a)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("type"));
            assertThat(toBehind.execute("(count trades)")).isEqualTo(I64.of(2));
        }
    }

    @Test
    void aSlowRequestDoesNotDelayThoseOfOthers() throws Exception {
        Calculator calculator = new Calculator();
        try (IpcServer behind =
                        IpcServer.builder().port(0).evaluator(calculator).start();
                IpcClient toBehind = client(behind);
                IpcServer front = inFrontOf(toBehind);
                RawClient slow = RawClient.of(front);
                RawClient quick = RawClient.of(front)) {
            slow.ask("(wait)");
            calculator.waiting.await();
            quick.ask("(+ 1 2)");

            assertThat(quick.reply()).isEqualTo(I64.of(3));
            calculator.release.countDown();
            slow.reply();
        }
    }

    @Test
    void whatIsCancelledInFrontIsCancelledBehind() throws Exception {
        Calculator calculator = new Calculator();
        CompletableFuture<String> ended = new CompletableFuture<>();
        try (IpcServer behind = IpcServer.builder()
                        .port(0)
                        .evaluator(calculator)
                        .listener(new ServerListener() {
                            @Override
                            public void failed(ServerPeer peer, Duration took, String code) {
                                ended.complete(code);
                            }
                        })
                        .start();
                IpcClient toBehind = client(behind);
                IpcServer front = inFrontOf(toBehind);
                RawClient client = RawClient.of(front)) {
            client.ask("(wait)");
            calculator.waiting.await();
            client.sendUrgentByte();

            assertThat(client.code()).isEqualTo("cancel");
            assertThat(Failures.get(ended)).isEqualTo("cancel");
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void aServerThatIsGoneIsAnErrorOfTheRequestAlone() throws Exception {
        IpcServer behind = IpcServer.builder().port(0).start();
        try (IpcClient toBehind = client(behind);
                IpcServer front = inFrontOf(toBehind);
                RawClient client = RawClient.of(front)) {
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
            behind.close();
            client.ask("(+ 1 2)");

            assertThat(client.code()).isEqualTo("io");
            client.ask("(.mc.stats)");
            client.reply();
        } finally {
            behind.close();
        }
    }

    @Test
    void restrictedCallersAreRefused() throws Exception {
        try (IpcServer behind = IpcServer.builder().port(0).start();
                IpcClient toBehind = client(behind);
                IpcServer front = IpcServer.builder()
                        .port(0)
                        .restricted(true)
                        .evaluator(new ForwardingEvaluator(toBehind))
                        .start();
                RawClient client = RawClient.of(front)) {
            client.ask("(+ 1 2)");

            assertThat(client.code()).isEqualTo("access");
        }
    }
}
