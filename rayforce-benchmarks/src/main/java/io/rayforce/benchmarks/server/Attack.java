package io.rayforce.benchmarks.server;

import io.rayforce.types.RayNull;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One way to bother a server; it is repeated until told otherwise. */
enum Attack {
    NONE("nothing") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            pause();
        }
    },
    SILENCE("half a handshake, then silence") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            RawPeer peer = new RawPeer(port, WireFormat.V3);
            peer.write((byte) 3);
            held.add(peer);
        }
    },
    HTTP("HTTP and TLS hellos") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            try (RawPeer peer = new RawPeer(port, WireFormat.V3)) {
                peer.write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    },
    GARBAGE("garbage after the handshake") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            byte[] garbage = new byte[1 << 16];
            new Random(7).nextBytes(garbage);
            try (RawPeer peer = RawPeer.greeted(port, WireFormat.V3)) {
                peer.write(garbage);
            }
        }
    },
    LIES("lengths that lie") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            RawPeer peer = RawPeer.greeted(port, WireFormat.V3);
            byte[] lie = frame(
                    Frame.NO_FLAGS, Frame.MAX_REQUEST, (byte) 5, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 1);
            peer.write(lie);
            held.add(peer);
        }
    },
    BOMBS("compressed bombs of 256 MB") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            ask(port, BOMB);
        }
    },
    NESTING("a million levels of lists") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            ask(port, NESTED);
        }
    },
    TINY("tiny frames as fast as they go") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            try (RawPeer peer = RawPeer.greeted(port, WireFormat.V3)) {
                for (int i = 0; i < 500; i++) {
                    peer.write(THOUSAND);
                    for (int j = 0; j < 1000; j++) {
                        peer.reply();
                    }
                }
            }
        }
    },
    DEAF("readers that never read") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            RawPeer peer = RawPeer.greeted(port, WireFormat.V3);
            for (int i = 0; i < 20; i++) {
                peer.send("(til 1000000)");
            }
            held.add(peer);
        }
    },
    CHURN("connecting and leaving at once") {
        @Override
        void once(int port, List<RawPeer> held) throws IOException {
            RawPeer.greeted(port, WireFormat.V3).vanish();
        }
    };

    private static final int DEPTH = 1_000_000;
    private static final int MOST_HELD = 1000;
    private static final byte[] BOMB = bomb();
    private static final byte[] NESTED = nested();
    private static final byte[] THOUSAND = thousand();

    private final String title;

    Attack(String title) {
        this.title = title;
    }

    abstract void once(int port, List<RawPeer> held) throws IOException;

    /** Goes on until the thread is interrupted. What the server does about it is its own business. */
    void run(int port) {
        List<RawPeer> held = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                once(port, held);
                if (held.size() >= MOST_HELD) {
                    pause();
                }
            } catch (IOException disconnected) {
                continue;
            }
        }
        held.forEach(Attack::close);
    }

    private static void ask(int port, byte[] request) throws IOException {
        try (RawPeer peer = RawPeer.greeted(port, WireFormat.V3)) {
            peer.write(request);
            peer.reply();
        }
    }

    private static void close(RawPeer peer) {
        try {
            peer.close();
        } catch (IOException gone) {
            // It is gone, which is what was wanted.
        }
    }

    static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] frame(byte flags, long size, byte... payload) {
        ByteBuffer frame =
                ByteBuffer.allocate(Frame.HEADER_SIZE + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        new Frame(WireFormat.V3.version(), flags, Frame.Kind.SYNC, size).writeTo(frame);
        return frame.put(payload).array();
    }

    private static byte[] bomb() {
        ByteBuffer frame = WireFormat.V3.encodeFrame(
                Frame.Kind.SYNC, Frame.COMPRESSED, U8Vector.wrap(new byte[(int) Frame.MAX_REQUEST - 100]));
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] nested() {
        ByteBuffer lists = ByteBuffer.allocate(10 * DEPTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < DEPTH; i++) {
            lists.put((byte) 0).put((byte) 0).putLong(1);
        }
        return frame(Frame.NO_FLAGS, lists.capacity(), lists.array());
    }

    private static byte[] thousand() {
        byte[] one = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, RayNull.NULL).array();
        ByteBuffer all = ByteBuffer.allocate(1000 * one.length);
        for (int i = 0; i < 1000; i++) {
            all.put(one);
        }
        return all.array();
    }

    @Override
    public String toString() {
        return title;
    }
}
