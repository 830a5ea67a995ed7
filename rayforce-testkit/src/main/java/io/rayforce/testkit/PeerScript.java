package io.rayforce.testkit;

import io.rayforce.types.RayValue;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * What a {@link ScriptedPeer} does on one connection. It runs on a thread of its own; when it returns, the connection is
 * closed in order.
 */
@FunctionalInterface
public interface PeerScript {

    /**
     * Plays the script.
     *
     * @throws IOException if the other side is gone, which ends the script
     */
    void play(PeerConnection connection) throws IOException;

    /** Accepts connections, shakes hands, and answers each request with what the function makes of it. */
    static PeerScript answering(UnaryOperator<RayValue> answer) {
        return connection -> {
            connection.shakeHands();
            while (true) {
                PeerRequest request = connection.read();
                if (request.wantsReply()) {
                    connection.reply(answer.apply(request.value()));
                }
            }
        };
    }

    /** Accepts connections, and says nothing at all. */
    static PeerScript silent() {
        return PeerConnection::waitForClose;
    }

    /** Shakes hands, and never answers a request. */
    static PeerScript deaf() {
        return connection -> {
            connection.shakeHands();
            connection.waitForClose();
        };
    }

    /** Closes each connection in place of a handshake. */
    static PeerScript closing() {
        return PeerConnection::readHello;
    }

    /** Shakes hands, takes one request, and resets the connection. */
    static PeerScript resetting() {
        return connection -> {
            connection.shakeHands();
            connection.read();
            connection.reset();
        };
    }
}
