package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.query.spi.EvaluatorProvider;
import io.rayforce.query.spi.SessionProvider;
import io.rayforce.types.ConversionException;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayforceException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Provides;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

    private final Engine engine = Engine.create();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void evaluatesTextAndTrees() {
        assertThat(engine.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        assertThat(engine.execute("")).isEqualTo(RayNull.NULL);
        assertThat(engine.execute(I64.of(3))).isEqualTo(I64.of(3));
    }

    @Test
    void givesBackTheVeryTableThatWasDefined() {
        RayTable table = RayTable.builder().column("id", I64Vector.of(1, 2, 3)).build();
        engine.define("trades", table);
        assertThat(engine.table("trades")).isSameAs(table);
        assertThat(engine.execute("(count trades)")).isEqualTo(I64.of(3));
    }

    @Test
    void saysWhyThereIsNoTable() {
        engine.define("x", I64.of(1));
        assertThatThrownBy(() -> engine.table("x"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("i64");
        assertThatThrownBy(() -> engine.table("y"))
                .isInstanceOf(RemoteException.class)
                .hasMessageContaining("y");
        assertThat(engine.value("y")).isEmpty();
    }

    @Test
    void throwsAnEvaluationErrorWithItsCode() {
        assertThatThrownBy(() -> engine.execute("(+ 1 'a)")).isInstanceOfSatisfying(RemoteException.class, error -> {
            assertThat(error.code()).isEqualTo("type");
            assertThat(error).hasMessageContaining("(+ 1 'a)");
        });
        assertThatThrownBy(() -> engine.execute("(+ 1"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("parse"));
    }

    @Test
    void answersWhatOtherEnginesHaveWithNyi() {
        assertThatThrownBy(() -> engine.execute("(.graph.build 1)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("nyi"));
        assertThatThrownBy(() -> engine.execute("(nosuch 1)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("name"));
    }

    @Test
    void callsFunctionsOfTheEmbeddingProgram() {
        engine.function("twice", arguments -> I64.of(2 * ((I64) arguments.get(0)).value()));
        assertThat(engine.execute("(twice (+ 1 2))")).isEqualTo(I64.of(6));
        assertThatThrownBy(() -> engine.execute("(twice 'a)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("domain"))
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // Breaks the contract on purpose.
    void aFunctionThatReturnsNullFails() {
        engine.function("nothing", arguments -> null);
        assertThatThrownBy(() -> engine.execute("(nothing)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("domain"))
                .hasMessageContaining("nothing returned null");
    }

    @Test
    void keepsTheNamesOfTheLanguage() {
        for (String reserved : new String[] {"sum", ".graph.build", ".mine", "rule"}) {
            assertThatThrownBy(() -> engine.function(reserved, arguments -> RayNull.NULL))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            error -> assertThat(error.code()).isEqualTo("reserve"));
        }
        assertThatThrownBy(() -> engine.define(".mine", RayNull.NULL))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("reserve"));
    }

    @Test
    void answersLater() {
        assertThat(engine.executeAsync("(+ 1 2)").join()).isEqualTo(I64.of(3));
        assertThatThrownBy(() -> engine.executeAsync("(nosuch)").get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RemoteException.class);
    }

    @Test
    void cancellingTheFutureEndsTheEvaluation() throws Exception {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        engine.function("begin", arguments -> {
            running.complete(Thread.currentThread());
            return RayNull.NULL;
        });
        CompletableFuture<?> future = engine.executeAsync("(begin) (while true (+ 1 1))");
        Thread thread = running.get(10, TimeUnit.SECONDS);
        future.cancel(true);
        assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
        engine.close();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void anInterruptedRequestIsCancelled() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> engine.execute("(+ 1 2)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("cancel"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRequestEndsAtItsTimeLimit() {
        try (Engine hasty = Engine.create(EngineOptions.DEFAULT.timeLimit(Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> hasty.execute("(while true (+ 1 1))"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            error -> assertThat(error.code()).isEqualTo("limit"))
                    .hasMessageContaining("PT0.05S");
        }
    }

    @Test
    void refusesRequestsOnceClosed() {
        engine.close();
        assertThatThrownBy(() -> engine.execute("1"))
                .isInstanceOf(RemoteException.class)
                .hasMessageContaining("closed");
        assertThat(engine.executeAsync("1"))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(RayforceException.class);
    }

    @Test
    void declaresItsProvidersOnTheModulePathAndOnTheClassPath() throws IOException {
        Map<String, List<String>> declared = Engine.class.getModule().getDescriptor().provides().stream()
                .collect(Collectors.toMap(Provides::service, Provides::providers));
        assertThat(declared).containsOnlyKeys(EvaluatorProvider.class.getName(), SessionProvider.class.getName());
        for (Map.Entry<String, List<String>> entry : declared.entrySet()) {
            try (InputStream file = Engine.class.getResourceAsStream("/META-INF/services/" + entry.getKey())) {
                String listed = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(listed.lines()).containsExactlyElementsOf(entry.getValue());
            }
        }
    }

    @Test
    void opensItsOwnUriOnly() {
        SessionProvider sessions = new EmbeddedSessionProvider();
        assertThat(sessions.accepts(URI.create("rayforce://localhost:5000"))).isFalse();
        assertThatThrownBy(() -> sessions.open(URI.create("rayforce:other")))
                .isInstanceOf(IllegalArgumentException.class);
        try (Session session = Session.open(URI.create("rayforce:embedded"))) {
            assertThat(session.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }
}
