package io.rayforce.interop.traffic;

import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A connection that sends bytes as they are given, and reads frames without understanding them. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SIZE_OFFSET = 8;

    private final Socket socket;
    private final DataInputStream in;

    private RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Opens a connection that has not said anything. */
    static RawClient silent(int port) throws IOException {
        return new RawClient(port);
    }

    /** Opens a connection on which requests of a version may follow. */
    static RawClient greeting(int port, WireFormat format) throws IOException {
        RawClient client = new RawClient(port);
        client.socket.getOutputStream().write(new byte[] {format.version(), 0});
        client.in.readFully(new byte[format == WireFormat.V1 ? 1 : 2]);
        return client;
    }

    /** Runs a program text, whatever it answers. */
    void run(String text, WireFormat format) throws IOException {
        socket.getOutputStream()
                .write(format.encodeFrame(Frame.Kind.SYNC, Str.of(text)).array());
        readFrame(new ByteArrayOutputStream());
    }

    /** Sends what was recorded, and returns as much of an answer as was recorded. */
    byte[] replay(Exchange exchange) throws IOException {
        socket.getOutputStream().write(exchange.request());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(in.readNBytes(exchange.greetingSize()));
        for (int i = 0; i < exchange.frames(); i++) {
            readFrame(answer);
        }
        if (exchange.isMarked("closes") && in.read() >= 0) {
            throw new IOException("still open");
        }
        return answer.toByteArray();
    }

    private void readFrame(ByteArrayOutputStream answer) throws IOException {
        byte[] header = new byte[Frame.HEADER_SIZE];
        in.readFully(header);
        long size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(SIZE_OFFSET);
        byte[] payload = new byte[Math.toIntExact(size)];
        in.readFully(payload);
        answer.write(header);
        answer.write(payload);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
