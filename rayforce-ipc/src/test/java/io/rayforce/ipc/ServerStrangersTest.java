package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers say that do not shake hands as clients do. */
@ExtendWith(NoLeaks.class)
class ServerStrangersTest extends AttackedServer {

    @ParameterizedTest
    @ValueSource(strings = {"", "03", "01", "016162", "0300", "01616200"})
    void halfAHandshakeOrAWholeOneAndSilence(String hello) throws IOException {
        IpcServer server = start(
                builder -> builder.handshakeTimeout(Duration.ofMillis(200)).idleTime(Duration.ofMillis(200)));
        List<RawClient> silent = new ArrayList<>();
        for (int i = 0; i < ATTACKERS; i++) {
            silent.add(stranger(server));
            silent.get(i).write(HexFormat.of().parseHex(hello));
        }
        expectService(server);
        for (RawClient client : silent) {
            assertThat(client.untilEnd()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "\u0000\u0000\u0000\u0000",
                "SSH-2.0-OpenSSH_9.6\r\n"
            })
    void otherProtocolsAreNotGreeted(String hello) throws IOException {
        IpcServer server = start();
        for (int i = 0; i < ATTACKERS; i++) {
            RawClient stranger = stranger(server);
            stranger.write(hello.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(stranger.untilEnd()).isZero();
        }
        expectService(server);
    }

    @Test
    void aHelloWithoutAnEndIsNotRead() throws IOException {
        IpcServer server = start();
        RawClient stranger = stranger(server);
        byte[] endless = new byte[1 << 12];
        Arrays.fill(endless, (byte) 1);
        stranger.write(endless);

        assertThat(stranger.untilEnd()).isZero();
        expectService(server);
    }
}
