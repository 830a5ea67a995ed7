package io.rayforce.ipc;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import jdk.net.ExtendedSocketOptions;

/**
 * Lets the system find out that a silent peer is gone. Left alone, it asks for the first time after two hours; here a peer that
 * vanishes is noticed within two minutes.
 */
final class KeepAlive {

    private static final int FIRST_SECONDS = 60;
    private static final int NEXT_SECONDS = 10;
    private static final int QUESTIONS = 6;

    private KeepAlive() {}

    static void askSoon(NetworkChannel socket) throws IOException {
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, FIRST_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, NEXT_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, QUESTIONS);
    }

    private static void set(NetworkChannel socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }
}
