package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.IpcServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real clients of every version talk to our server, and say what went wrong otherwise. */
class RealClientIT {

    @Tag(Direction.FROM_CLIENTS)
    @ParameterizedTest
    @CsvSource({
        "0.2.2, 'IPCEngine(host, port).acquire()'",
        "0.3.1, 'IPCClient(host, port).acquire()'",
        "1.0.0, 'TCPClient(host, port)'",
        "2.0.2, 'TCPClient(host, port)'",
        "2.4.0, 'TCPClient(host, port)'"
    })
    void isServed(String version, String connection, TestReporter reporter) {
        try (IpcServer server = IpcServer.builder().port(0).start()) {
            String snippet = "conn = " + connection + "\n"
                    + "conn.execute('(set t (table [id px] (list [1 2] [1.5 2.5])))')\n"
                    + "print(conn.execute('(+ 1 2)'), conn.execute('(til 3)'), conn.execute('t').at_row(1))\n"
                    + "conn.execute('(+ 1 (quote a))')";

            assertThat(RealClient.run(version, server.port(), snippet))
                    .startsWith("3 ")
                    .contains("2.5")
                    .contains("!RayforceTypeError");
        }
        Feature.EXCHANGE.yes(reporter, version);
    }

    @Test
    void tellsWhatWasRaised() {
        assertThat(RealClient.run("2.4.0", 1, "print('before')\nTCPClient(host, port)"))
                .isEqualTo("before\n!RuntimeError: ipc: connect to 127.0.0.1:1 failed\n");
    }

    @Test
    void doesNotWaitForeverForAClientThatHangs() {
        assertThatThrownBy(() -> RealClient.run(
                        "2.4.0",
                        Duration.ofSeconds(2),
                        "snippet.py",
                        "1",
                        "import time; print('waiting', flush=True); time.sleep(600)"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("client-2.4.0 still runs")
                .hasMessageContaining("waiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "2.4.0"})
    void tellsThatAClientCrashed(String version) {
        assertThatThrownBy(() -> RealClient.run(version, 1, "import os; print('so far', flush=True); os.abort()"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("client-" + version + " ended by itself with 134")
                .hasMessageContaining("so far");
    }
}
