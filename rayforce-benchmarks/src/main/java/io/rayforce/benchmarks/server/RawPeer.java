package io.rayforce.benchmarks.server;

import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A socket that speaks the protocol, with no client library in between. */
final class RawPeer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;
    private final WireFormat format;

    RawPeer(int port, WireFormat format) throws IOException {
        this.format = format;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Connects and shakes hands. */
    static RawPeer greeted(int port, WireFormat format) throws IOException {
        RawPeer peer = new RawPeer(port, format);
        peer.write(format.version(), (byte) 0);
        peer.in.skipNBytes(format == WireFormat.V3 ? 2 : 1);
        return peer;
    }

    void write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Sends a program without waiting for its answer. */
    void send(String program) throws IOException {
        write(format.encodeFrame(Frame.Kind.SYNC, Str.of(program)).array());
    }

    /** Returns the next reply, which must not be an error. */
    RayValue reply() throws IOException {
        byte[] header = new byte[Frame.HEADER_SIZE];
        in.readFully(header);
        byte[] payload = new byte
                [(int) Frame.read(ByteBuffer.wrap(header), format, Frame.MAX_REQUEST)
                        .size()];
        in.readFully(payload);
        RayValue value = format.decode(ByteBuffer.wrap(payload));
        if (value instanceof RayError error) {
            throw new IOException("the server answers " + error.code());
        }
        return value;
    }

    RayValue ask(String program) throws IOException {
        send(program);
        return reply();
    }

    /** Ends the connection without the courtesy of saying so. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
