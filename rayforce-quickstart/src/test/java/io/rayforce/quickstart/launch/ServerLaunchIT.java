package io.rayforce.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcClient;
import io.rayforce.types.I64;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server's jar is a program: its module names the class to start. */
class ServerLaunchIT {

    private static final Pattern LISTENING = Pattern.compile(".* listening on 127\\.0\\.0\\.1:(\\d+) .*");
    private static final long PATIENCE_SECONDS = 60;

    @Test
    void theModuleAloneStartsAServer() throws Exception {
        Process process = new ProcessBuilder(
                        BuiltJars.tool("java"), "-p", BuiltJars.path(), "-m", "io.rayforce.ipc", "--port", "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                IpcClient client = IpcClient.connectTo("127.0.0.1", port(output))) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            process.destroy();

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static int port(BufferedReader output) {
        return output.lines()
                .map(LISTENING::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the server ended without a word about its port"));
    }
}
