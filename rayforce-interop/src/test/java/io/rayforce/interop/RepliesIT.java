package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.Compression;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.wire.DecodeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that are large, too large, late or asked for by many, and requests that travel compressed. */
@Tag(Direction.TO_SERVERS)
class RepliesIT {

    private static final int LIMIT = 1 << 20;
    private static final int CALLERS = 8;
    private static final int REQUESTS = 500;

    @OnEachServer
    void oneThatIsTooLargeIsLeftOutAndTheNextOneRead(String peer) {
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.builder()
                        .port(host.port())
                        .limits(DecodeLimits.DEFAULT.withMaxPayload(LIMIT))
                        .build();
                IpcConnection conn = client.acquire()) {
            RayforceTcpException failure =
                    catchThrowableOfType(RayforceTcpException.class, () -> conn.execute("(til 1000000)"));

            assertThat(failure.kind()).isEqualTo(Kind.MALFORMED_REPLY);
            assertThat(failure).hasMessageContaining("exceeds the limit of " + LIMIT);
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @OnEachServer
    void callersThatShareAConnectionGetTheirOwn(String peer) {
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", host.port())) {
            List<CompletableFuture<Void>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller * REQUESTS;
                callers.add(CompletableFuture.runAsync(() -> ask(client, first)));
            }
            callers.forEach(CompletableFuture::join);
        }
    }

    private static void ask(IpcClient client, int first) {
        for (int number = first; number < first + REQUESTS; number++) {
            assertThat(client.execute("(+ 0 " + number + ")")).isEqualTo(I64.of(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.0.2", "2.4.0"})
    void compressedRequestsAreUnderstood(String peer) {
        I64Vector numbers = I64Vector.of(LongStream.range(0, 100_000).toArray());
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.builder()
                        .port(host.port())
                        .compression(Compression.ALWAYS)
                        .build()) {
            client.execute(RayList.of(Name.of("set"), Name.of("sent"), numbers));

            assertThat(client.execute(Name.of("sent"))).isEqualTo(numbers);
        }
    }
}
