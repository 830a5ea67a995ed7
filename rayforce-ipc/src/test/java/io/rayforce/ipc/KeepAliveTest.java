package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    @Test
    void theSystemAsksAfterAMinuteWhereThatCanBeSet() throws IOException {
        try (SocketChannel socket = SocketChannel.open()) {
            KeepAlive.askSoon(socket);

            for (SocketOption<?> option : socket.supportedOptions()) {
                switch (option.name()) {
                    case "TCP_KEEPIDLE" -> assertThat(socket.getOption(option)).isEqualTo(60);
                    case "TCP_KEEPINTERVAL" ->
                        assertThat(socket.getOption(option)).isEqualTo(10);
                    case "TCP_KEEPCOUNT" -> assertThat(socket.getOption(option)).isEqualTo(6);
                    default -> assertThat(option.type()).isNotNull();
                }
            }
        }
    }
}
