package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a client gets what it is configured with: addresses, URIs, properties. */
@ExtendWith(NoLeaks.class)
class ClientConfigurationTest {

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:5001, localhost, 5001",
        "localhost, localhost, 5000",
        "10.0.0.1:80, 10.0.0.1, 80",
        "[::1]:5001, ::1, 5001",
        "[::1], ::1, 5000",
        "data_base:5001, data_base, 5001"
    })
    void anAddressIsHostAndPort(String address, String host, int port) {
        try (IpcClient client = IpcClient.connectTo(address);
                IpcClient same =
                        IpcClient.builder(URI.create("rayforce://" + address)).build()) {
            assertThat(client.host()).isEqualTo(same.host()).isEqualTo(host);
            assertThat(client.port()).isEqualTo(same.port()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":5000", "localhost:", "localhost:many", "a b", "host:1:2", "::1", "host/path", "me:secret@h"
            })
    void whatIsNoAddressIsRefusedWithoutItsSecret(String address) {
        assertThat(Failures.expect(Kind.INVALID_OPTION, () -> IpcClient.connectTo(address)))
                .hasMessageContaining("host:port")
                .hasMessageNotContaining("me:secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:0", "localhost:65536", "localhost:999999999"})
    void aPortOutOfRangeIsRefused(String address) {
        Failures.expect(Kind.INVALID_PORT, () -> IpcClient.connectTo(address));
    }

    @Test
    void propertiesSayEverythingThatUrisSay() {
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .evaluator(new Calculator())
                        .password("sekret"::toCharArray)
                        .start();
                IpcClient client = IpcClient.builder(properties(Map.of(
                                "host", "127.0.0.1",
                                "port", Integer.toString(server.port()),
                                "user", "ann",
                                "password", "sekret",
                                "requestTimeout", "20s",
                                "pooling", "false",
                                "retries", "reads",
                                "compression", "always",
                                "maxConnections", "1")))
                        .build();
                IpcConnection only = client.acquire()) {
            assertThat(only.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            assertThat(client.host()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aPasswordNeedsNoUser() {
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .evaluator(new Calculator())
                        .password("sekret"::toCharArray)
                        .start();
                IpcClient client = IpcClient.builder(
                                properties(Map.of("port", Integer.toString(server.port()), "password", "sekret")))
                        .build()) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void propertiesMayBeFewAndHaveDefaults() {
        Properties defaults = properties(Map.of("host", "example.org"));
        Properties properties = new Properties(defaults);
        properties.setProperty("port", "5001");
        try (IpcClient client = IpcClient.builder(properties).build();
                IpcClient usual = IpcClient.builder(new Properties()).build()) {
            assertThat(client).hasToString("IpcClient(host=example.org, port=5001, pool_size: 0)");
            assertThat(usual).hasToString("IpcClient(host=localhost, port=5000, pool_size: 0)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "port, many, port",
        "requestTimout, 5s, requestTimout",
        "requestTimeout, 5, requestTimeout",
        "pooling, perhaps, pooling",
        "retries, always, none",
        "compression, some, never",
        "maxConnections, 0, maxConnections"
    })
    void whatIsNotUnderstoodIsRefused(String name, String value, String hint) {
        Properties properties = properties(Map.of(name, value, "password", "sekret"));

        assertThat(Failures.expect(Kind.INVALID_OPTION, () -> IpcClient.builder(properties)))
                .hasMessageContaining(hint)
                .hasMessageNotContaining("sekret");
    }

    @Test
    void propertiesAreTexts() {
        Properties properties = new Properties();
        properties.put("port", 5000);

        Failures.expect(Kind.INVALID_OPTION, () -> IpcClient.builder(properties));
    }

    @Test
    void withoutPoolingEachCallerGetsAConnectionOfItsOwn() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client =
                        IpcClient.builder().port(peer.port()).pooling(false).build()) {
            for (int i = 1; i <= 3; i++) {
                IpcConnection conn = client.acquire();
                assertThat(conn.id()).isEqualTo(i);
                assertThat(client.toString()).endsWith("pool_size: 1)");
                conn.close();
                Eventually.isTrue(() -> peer.openConnections() == 0);
            }
            assertThat(client.toString()).endsWith("pool_size: 0)");
        }
    }

    @Test
    void withoutPoolingNothingCanBeKept() {
        assertThatThrownBy(() ->
                        IpcClient.builder().pooling(false).minConnections(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minConnections has to be 0");
    }
}
