package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server starts, says what went wrong, and leaves nothing behind. */
class RealServerIT {

    private static final int PATIENCE_SECONDS = 30;

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0", "2.0.2", "2.4.0"})
    void startsAndIsGoneOnceClosed(String version) {
        List<ProcessHandle> processes;
        try (RealServer server = RealServer.start(version)) {
            processes = server.processes();
            assertThat(processes).hasSizeGreaterThan(1).allMatch(ProcessHandle::isAlive);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void tellsThatAVersionIsNotInstalled() {
        assertThatThrownBy(() -> RealServer.start("0.0.0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rayforce-py 0.0.0 is not installed")
                .hasMessageContaining("interop/install-peers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0", "2.0.2", "2.4.0"})
    void tellsThatItsPortWasTakenInTheMeantime(String version) throws IOException {
        try (Socket taker = new Socket()) {
            taker.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatThrownBy(() -> RealServer.on(taker.getLocalPort(), version))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no answer on port " + taker.getLocalPort() + ": server-" + version)
                    .hasMessageContaining("listen");
        }
    }

    @Test
    void doesNotTakeALeftoverForItself() {
        try (RealServer leftover = RealServer.start("2.4.0")) {
            assertThatThrownBy(() -> RealServer.on(leftover.port(), "2.4.0"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + leftover.port())
                    .hasMessageContaining("an earlier run left");
        }
    }

    @Test
    void tellsWhatItPrintedWhenItDied() {
        RealServer server = RealServer.start("2.4.0");
        server.processes().forEach(ProcessHandle::destroyForcibly);
        server.processes()
                .forEach(process -> process.onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join());

        assertThatThrownBy(server::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("server-2.4.0 ended by itself with 137")
                .hasMessageContaining("listening on 127.0.0.1:" + server.port());
    }

    @Test
    void isGoneWithAJvmThatIsKilled() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Drayforce.root=" + Peers.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        "2.4.0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            List<ProcessHandle> processes = Arrays.stream(told.readLine().split(" "))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .toList();
            assertThat(processes).hasSizeGreaterThan(1);

            jvm.destroyForcibly();

            assertThat(CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)))
                    .succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            jvm.destroyForcibly();
        }
    }
}
