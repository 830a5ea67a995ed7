package io.rayforce.benchmarks.server;

import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens connections that say nothing, and keeps them until its standard input ends. Usage: IdleConnections PORT [COUNT]; the
 * heap of the server, a process of its own, is then to be looked at.
 */
public final class IdleConnections {

    private static final int COUNT = 10_000;

    private IdleConnections() {}

    /** Opens the connections, says so, and waits. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : COUNT;
        List<RawPeer> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            peers.add(RawPeer.greeted(Integer.parseInt(arguments[0]), WireFormat.V3));
        }
        System.out.println(peers.size() + " connections are open");
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        for (RawPeer peer : peers) {
            peer.close();
        }
    }
}
