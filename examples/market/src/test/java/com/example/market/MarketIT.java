package com.example.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as it is delivered: modules among modules, one of them with what was generated. */
class MarketIT {

    private static final String PROGRAM = "com.example.market/com.example.market.Main";
    private static final String ALERT = "Alert[sym=AAPL, traded=400, average=2.0]\n";

    @Test
    void runsOnTheEmbeddedEngine() throws Exception {
        Launched market = Launched.without(List.of("rayforce-ipc", "rayforce-codegen", "netty", "javapoet"), PROGRAM);

        assertThat(market).isEqualTo(new Launched(0, ALERT));
    }

    @Test
    void runsOnAServer() throws Exception {
        try (IpcServer server = IpcServer.builder().port(0).start()) {
            Launched market = Launched.without(
                    List.of("rayforce-engine", "rayforce-codegen"), PROGRAM, "rayforce://127.0.0.1:" + server.port());

            assertThat(market.output()).endsWith(ALERT);
            assertThat(market.exitCode()).isZero();
        }
    }

    @Test
    void saysWhatToAddWhereNothingOpensTheSession() throws Exception {
        Launched market = Launched.without(List.of("rayforce-engine"), PROGRAM);

        assertThat(market.exitCode()).isNotZero();
        assertThat(market.output()).contains("rayforce-engine");
    }
}
