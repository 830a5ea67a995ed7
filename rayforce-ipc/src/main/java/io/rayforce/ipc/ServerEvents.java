package io.rayforce.ipc;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what happens at a server, logs what belongs into a log, and tells a listener. Safe for use by several threads. */
final class ServerEvents {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");

    private final Optional<ServerListener> listener;
    private final LongAdder connected = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    ServerEvents(Optional<ServerListener> listener) {
        this.listener = listener;
    }

    ServerStats stats(long connections) {
        return new ServerStats(
                connections, connected.sum(), refused.sum(), answered.sum(), failed.sum(), received.sum(), sent.sum());
    }

    void connected(ServerPeer peer) {
        connected.increment();
        tell(heard -> heard.connected(peer));
    }

    void refused(String address, String reason) {
        refused.increment();
        LOG.info("refused {}: {}", address, reason);
        tell(heard -> heard.refused(address, reason));
    }

    void closed(ServerPeer peer, String reason) {
        LOG.info("the connection of {} is over: {}", peer, reason);
        tell(heard -> heard.closed(peer, reason));
    }

    void answered(ServerPeer peer, long started) {
        answered.increment();
        tell(heard -> heard.answered(peer, Events.since(started)));
    }

    /** Reports an error. It is logged only where the server refused, not where the client's program is wrong. */
    void failed(ServerPeer peer, long started, String code) {
        failed.increment();
        if (code.equals("access")) {
            LOG.info("a request of {} was refused: access", peer.address());
        }
        tell(heard -> heard.failed(peer, Events.since(started), code));
    }

    void sent(String address, long bytes) {
        sent.add(bytes);
        tell(heard -> heard.sent(address, bytes));
    }

    void received(String address, long bytes) {
        received.add(bytes);
        tell(heard -> heard.received(address, bytes));
    }

    /** Returns the time at which something begins, if anybody wants to know how long it takes. */
    long start() {
        return listener.isPresent() ? System.nanoTime() : 0;
    }

    private void tell(Consumer<ServerListener> event) {
        try {
            listener.ifPresent(event);
        } catch (RuntimeException failure) {
            LOG.error("the listener of the server failed", failure);
        }
    }
}
