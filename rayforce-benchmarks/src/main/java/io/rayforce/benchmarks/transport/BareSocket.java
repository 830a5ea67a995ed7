package io.rayforce.benchmarks.transport;

import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A client that does no more than it must: it sends bytes, and reads as many as the reply has. */
final class BareSocket implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    BareSocket(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        out.write(new byte[] {3, 0});
        in.readNBytes(2);
    }

    /** Returns the bytes of a request. */
    static byte[] request(RayValue value) {
        ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, value);
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Reads into the array from its beginning. */
    void read(byte[] into, int length) throws IOException {
        if (in.readNBytes(into, 0, length) < length) {
            throw new EOFException();
        }
    }

    /** Reads so many bytes and forgets them. */
    void skip(long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException();
            }
            left -= count;
        }
    }

    /** Returns how many bytes the reply to a request takes. */
    int replySize(byte[] request) throws IOException {
        send(request);
        byte[] header = new byte[Frame.HEADER_SIZE];
        read(header, header.length);
        long size = Frame.read(ByteBuffer.wrap(header), WireFormat.V3, Long.MAX_VALUE)
                .size();
        skip(size);
        return Math.toIntExact(size + header.length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
