package io.rayforce.ipc;

import io.rayforce.query.spi.Connections;
import io.rayforce.types.RayValue;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The clients of a server that have shaken hands, by number. Safe for use by several threads. */
final class Directory {

    private final ConcurrentHashMap<Long, ServerPeer> peers = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final long backlog;

    Directory(ServerLimits limits) {
        this.backlog = limits.backlog();
    }

    /** Returns a number that no client has had before. */
    long next() {
        return last.incrementAndGet();
    }

    void enter(ServerPeer peer) {
        peers.put(peer.number(), peer);
    }

    void leave(ServerPeer peer) {
        peers.remove(peer.number());
    }

    /** Returns what a client's requests may reach. */
    Connections seenBy(ServerPeer caller) {
        return new Connections() {
            @Override
            public long own() {
                return caller.number();
            }

            @Override
            public boolean push(long connection, RayValue value) {
                return open(connection).map(peer -> push(peer, value)).orElse(false);
            }

            private boolean push(ServerPeer peer, RayValue value) {
                peer.push(value);
                return true;
            }

            @Override
            public boolean close(long connection) {
                return open(connection).map(this::close).orElse(false);
            }

            private boolean close(ServerPeer peer) {
                peer.close();
                return true;
            }

            private Optional<ServerPeer> open(long connection) {
                return Optional.ofNullable(peers.get(connection)).filter(ServerPeer::isOpen);
            }

            @Override
            public long backlog() {
                return backlog;
            }
        };
    }
}
