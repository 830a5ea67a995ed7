package io.rayforce.ipc;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import java.util.Map;

/**
 * Lets the system find out that a silent peer is gone. Left alone, it asks for the first time after two hours; here a peer that
 * vanishes is noticed within two minutes. The options are those of the module {@code jdk.net}, where it is there.
 */
final class KeepAlive {

    private static final Map<String, Integer> TIMES =
            Map.of("TCP_KEEPIDLE", 60, "TCP_KEEPINTERVAL", 10, "TCP_KEEPCOUNT", 6);

    private KeepAlive() {}

    static void askSoon(NetworkChannel socket) throws IOException {
        for (SocketOption<?> option : socket.supportedOptions()) {
            Integer value = TIMES.get(option.name());
            if (value != null) {
                set(socket, option, value);
            }
        }
    }

    private static <T> void set(NetworkChannel socket, SocketOption<T> option, Integer value) throws IOException {
        socket.setOption(option, option.type().cast(value));
    }
}
