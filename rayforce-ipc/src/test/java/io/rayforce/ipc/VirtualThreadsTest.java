package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many more threads than connections, and than processors: those that wait hold nothing that the others need. */
@ExtendWith(NoLeaks.class)
class VirtualThreadsTest {

    private static final int CALLERS = 2_000;

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void blockingCallsAreMadeFromVirtualThreads() throws Exception {
        Method factory = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
        callFrom((ExecutorService) factory.invoke(null), CALLERS);
    }

    @Test
    void blockingCallsAreMadeFromOrdinaryThreads() throws Exception {
        callFrom(Executors.newFixedThreadPool(16), CALLERS);
    }

    private static void callFrom(ExecutorService callers, int count) throws Exception {
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .maxConnections(8)
                        .build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(callers.submit(() -> {
                    assertThat(client.execute("(+ 1 " + number + ")")).isEqualTo(I64.of(1 + number));
                    try (IpcConnection conn = client.acquire()) {
                        assertThat(conn.execute("(+ 2 " + number + ")")).isEqualTo(I64.of(2 + number));
                    }
                }));
            }
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
