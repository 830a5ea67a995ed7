package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.wire.WireFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that is pinned to the version that a real server does not speak gets a clear error. */
@Tag(Direction.TO_SERVERS)
class WrongPairsIT {

    @ParameterizedTest
    @CsvSource({"0.3.1, V3, V1", "1.0.0, V3, V1", "2.0.2, V1, V3", "2.4.0, V1, V3"})
    void isToldThatTheVersionIsAnother(String version, WireFormat pinned, WireFormat spoken, TestReporter reporter) {
        try (RealServer server = RealServer.start(version);
                IpcClient wrong =
                        IpcClient.builder().port(server.port()).protocol(pinned).build();
                IpcClient right =
                        IpcClient.builder().port(server.port()).protocol(spoken).build();
                IpcClient open = IpcClient.connectTo("127.0.0.1", server.port())) {
            RayforceTcpException failure = catchThrowableOfType(RayforceTcpException.class, wrong::acquire);

            assertThat(failure.kind()).isEqualTo(Kind.VERSION);
            assertThat(failure).hasMessageContaining("localhost:" + server.port());
            assertThat(right.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            assertThat(open.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.VERSION.yes(reporter, version);
    }
}
