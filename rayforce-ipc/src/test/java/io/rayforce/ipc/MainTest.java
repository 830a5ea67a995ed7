package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoLeaks.class)
class MainTest {

    private static final Pattern LISTENING =
            Pattern.compile("Rayforce IPC Server listening on 127\\.0\\.0\\.1:(\\d+) \\(id:1\\)");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--prot 5000, unknown option: --prot",
        "--port, --port wants a value",
        "--port x, '--port wants a number, not x'",
        "--port 65536, 'from 0 to 65535, not 65536'"
    })
    void misuseIsExplained(String line, String message) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        assertThat(run(errors, line.split(" "))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message, "usage: ", "--password-file");
    }

    @Test
    void aScriptThatCannotRunIsExplained() throws IOException {
        Path script = folder.resolve("start.rfl");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertThat(run(errors, "--load", script.toString())).isEqualTo(1);
        Files.writeString(script, "(+ 1 'a)");
        assertThat(run(errors, "--load", script.toString())).isEqualTo(1);

        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("start.rfl cannot be read", "error type");
    }

    @ParameterizedTest
    @EnumSource
    void servesUntilItIsToldToEnd(Launch launch) throws Exception {
        Path script = Files.writeString(folder.resolve("start.rfl"), "(set answer 42)");
        Path password = Files.writeString(folder.resolve("password"), "sekret\n");
        Process process = start(
                launch,
                "--port",
                "0",
                "--restricted",
                "--password-file",
                password.toString(),
                "--load",
                script.toString());
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                IpcClient client = IpcClient.builder()
                        .port(port(output))
                        .credentials(Credentials.of("ann", "sekret".toCharArray()))
                        .build()) {
            assertThat(client.execute("answer")).isEqualTo(I64.of(42));
            assertThatThrownBy(() -> client.execute("(set answer 1)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("access"));
            process.destroy();

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aShutdownLetsRequestsEnd() throws Exception {
        Calculator calculator = new Calculator();
        IpcServer server =
                IpcServer.builder().port(0).evaluator(calculator).workers(1).start();
        try (IpcClient client = IpcClient.connectTo("127.0.0.1", server.port())) {
            CompletableFuture<RayValue> slow = client.executeAsync("(wait)");
            calculator.waiting.await();
            Thread shutdown = new Thread(() -> server.shutdown(Duration.ofSeconds(PATIENCE_SECONDS)));
            shutdown.start();
            calculator.release.countDown();

            assertThat(Failures.get(slow)).isEqualTo(RayNull.NULL);
            shutdown.join();
        }
    }

    private static int run(ByteArrayOutputStream errors, String... arguments) {
        return Main.run(arguments, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private static Process start(Launch launch, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.options());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The two ways to start the program. */
    enum Launch {
        CLASS_PATH {
            @Override
            List<String> options() {
                return List.of("-cp", String.join(File.pathSeparator, path()), "io.rayforce.ipc.Main");
            }
        },
        MODULE_PATH {
            @Override
            List<String> options() {
                String modules = path().stream()
                        .filter(entry -> MODULES.matcher(entry).find())
                        .collect(Collectors.joining(File.pathSeparator));
                return List.of("-p", modules, "-m", "io.rayforce.ipc/io.rayforce.ipc.Main");
            }
        };

        private static final Pattern MODULES = Pattern.compile(
                "(rayforce-(types|query|engine|ipc)[^/]*(/target/classes|(?<!tests)\\.jar)|/netty-[^/]*\\.jar|/slf4j-api[^/]*\\.jar)$");

        abstract List<String> options();

        static List<String> path() {
            return Stream.of("java.class.path", "jdk.module.path")
                    .map(name -> System.getProperty(name, ""))
                    .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                    .filter(entry -> !entry.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    private static int port(BufferedReader output) throws IOException {
        Matcher listening = LISTENING.matcher(String.valueOf(output.readLine()));
        assertThat(listening.matches()).isTrue();
        return Integer.parseInt(listening.group(1));
    }
}
