package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.WireFormat;
import java.net.InetSocketAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large requests are compressed where that was chosen, where the server understands it, and where it saves something. */
@ExtendWith(NoLeaks.class)
class RequestCompressionTest {

    private static final int COUNT = 100_000;
    private static final RayValue PLAIN = request(I64Vector.wrap(new long[COUNT]));

    private static RayValue request(I64Vector numbers) {
        return RayList.of(Name.of("echo"), numbers);
    }

    /** Sends a request and returns how many bytes the server got; the answer is the request. */
    private static long bytes(Compression compression, WireFormat protocol, RayValue request) {
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .protocol(protocol)
                        .compression(compression)
                        .build()) {
            assertThat(client.execute(request)).isNotNull();
            return server.stats().received();
        }
    }

    @Test
    void theyAreSmallOnTheirWay() {
        assertThat(bytes(Compression.ALWAYS, WireFormat.V3, PLAIN)).isLessThan(8 * COUNT / 10);
    }

    @Test
    void serversReadThem() {
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .compression(Compression.ALWAYS)
                        .build()) {
            assertThat(((RayList) client.execute(PLAIN)).at(1)).isEqualTo(I64Vector.wrap(new long[COUNT]));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEVER", "REMOTE"})
    void theyAreNotOnTheSameMachine(Compression compression) {
        assertThat(bytes(compression, WireFormat.V3, PLAIN)).isGreaterThan(8 * COUNT);
    }

    @Test
    void versionOneHasNoCompression() {
        assertThat(bytes(Compression.ALWAYS, WireFormat.V1, PLAIN)).isGreaterThan(8 * COUNT);
    }

    @Test
    void whatCannotBeMadeSmallerTravelsAsItIs() {
        long[] noise = new Random(9).longs(COUNT).toArray();

        assertThat(bytes(Compression.ALWAYS, WireFormat.V3, request(I64Vector.wrap(noise))))
                .isBetween(8L * COUNT, 8L * COUNT + 100);
    }

    @Test
    void othersMachinesAreThoseWithAnotherAddress() {
        InetSocketAddress near = new InetSocketAddress("127.0.0.1", 1);
        InetSocketAddress alsoNear = new InetSocketAddress("::1", 1);
        InetSocketAddress far = new InetSocketAddress("192.0.2.1", 1);

        assertThat(Compression.REMOTE.appliesTo(WireFormat.V3, near)).isFalse();
        assertThat(Compression.REMOTE.appliesTo(WireFormat.V3, alsoNear)).isFalse();
        assertThat(Compression.REMOTE.appliesTo(WireFormat.V3, far)).isTrue();
        assertThat(Compression.REMOTE.appliesTo(WireFormat.V1, far)).isFalse();
        assertThat(Compression.NEVER.appliesTo(WireFormat.V3, far)).isFalse();
        assertThat(Compression.ALWAYS.appliesTo(WireFormat.V3, near)).isTrue();
    }
}
