package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;

/** A socket that speaks to a server in bytes and frames, with no client library in between. */
final class RawClient implements AutoCloseable {

    static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final WireFormat format;
    private long written;

    private RawClient(Socket socket, WireFormat format) {
        this.socket = socket;
        this.format = format;
    }

    /** Connects and says nothing. */
    static RawClient silent(IpcServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawClient(socket, WireFormat.V3);
    }

    /** Connects and shakes hands. */
    static RawClient of(IpcServer server) throws IOException {
        return of(server, WireFormat.V3);
    }

    static RawClient of(IpcServer server, WireFormat format) throws IOException {
        return greeted(new RawClient(silent(server).socket, format));
    }

    private static RawClient greeted(RawClient client) throws IOException {
        WireFormat format = client.format;
        client.write(format.version(), (byte) 0);
        assertThat(client.read(1)).containsExactly(format.version());
        if (format == WireFormat.V3) {
            assertThat(client.read(1)).containsExactly((byte) 0);
        }
        return client;
    }

    Socket socket() {
        return socket;
    }

    void write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        written += bytes.length;
    }

    /** Returns how many bytes were sent so far. */
    long written() {
        return written;
    }

    /** Sends a request of a program text. */
    void ask(String rayfall) throws IOException {
        send(Frame.Kind.SYNC, Str.of(rayfall));
    }

    void send(Frame.Kind kind, RayValue value) throws IOException {
        write(format.encodeFrame(kind, value).array());
    }

    void sendUrgentByte() throws IOException {
        socket.sendUrgentData('!');
    }

    byte[] read(int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        assertThat(bytes).as("the server closed the connection").hasSize(count);
        return bytes;
    }

    /** Returns the value of the next frame, which is a reply. */
    RayValue reply() throws IOException {
        return receive(Frame.Kind.RESPONSE);
    }

    /** Returns the code of the error that the next reply is. */
    String code() throws IOException {
        RayValue reply = reply();
        assertThat(reply).isInstanceOf(RayError.class);
        return ((RayError) reply).code();
    }

    RayValue receive(Frame.Kind kind) throws IOException {
        Frame header = Frame.read(ByteBuffer.wrap(read(Frame.HEADER_SIZE)), format, Frame.MAX_REQUEST);
        assertThat(header.kind()).isEqualTo(kind);
        return format.decode(ByteBuffer.wrap(read((int) header.size())));
    }

    /** Reads until the server closes the connection, and returns the number of bytes it sent before. */
    long untilEnd() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
            }
        } catch (SocketException reset) {
            return total;
        }
        return total;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
