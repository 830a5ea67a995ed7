package io.rayforce.testkit;

import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One connection of a {@link ScriptedPeer}, in the hands of its {@link PeerScript}. Each call does exactly what it says, so
 * that a script can break any rule of the protocol.
 *
 * <p>Used by the thread of its script only; {@link #requests()} may be called by any.
 */
public final class PeerConnection {

    private final Socket socket;
    private final WireFormat format;
    private final DataInputStream in;
    private final OutputStream out;
    private final List<PeerRequest> requests = new CopyOnWriteArrayList<>();

    PeerConnection(Socket socket, WireFormat format) throws IOException {
        this.socket = socket;
        this.format = format;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** Reads the two bytes that a client begins with. */
    public byte[] readHello() throws IOException {
        return in.readNBytes(2);
    }

    /** Reads the client's first bytes, and answers that frames may follow. */
    public void shakeHands() throws IOException {
        byte[] hello = readHello();
        if (hello.length < 2) {
            throw new EOFException("the client left before its hello");
        }
        send(format == WireFormat.V3 ? new byte[] {3, 0} : new byte[] {format.version()});
    }

    /** Reads so many bytes that are no frame; fewer if the client leaves. */
    public byte[] readBytes(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Reads one frame and decodes what it carries. */
    public PeerRequest read() throws IOException {
        byte[] head = new byte[Frame.HEADER_SIZE];
        in.readFully(head);
        Frame header = Frame.read(ByteBuffer.wrap(head), format, Frame.MAX_REQUEST);
        byte[] payload = new byte[Math.toIntExact(header.size())];
        in.readFully(payload);
        PeerRequest request = new PeerRequest(header, format.decode(ByteBuffer.wrap(payload)));
        requests.add(request);
        return request;
    }

    /** Takes urgent data for ordinary bytes from here on; without this it is dropped. */
    public void acceptUrgentData() throws IOException {
        socket.setOOBInline(true);
    }

    /** Returns the frames read so far. */
    public List<PeerRequest> requests() {
        return List.copyOf(requests);
    }

    /** Answers the oldest unanswered request. */
    public void reply(RayValue value) throws IOException {
        send(frame(Frame.Kind.RESPONSE, value));
    }

    /** Sends a value that nobody asked for. */
    public void push(RayValue value) throws IOException {
        send(frame(Frame.Kind.ASYNC, value));
    }

    /** Asks the client, and leaves its answer to be {@linkplain #read() read}. */
    public void ask(RayValue value) throws IOException {
        send(frame(Frame.Kind.SYNC, value));
    }

    /** Returns the bytes of a whole frame, to be sent as they are, in pieces, or damaged. */
    public byte[] frame(Frame.Kind kind, RayValue value) {
        ByteBuffer frame = format.encodeFrame(kind, value);
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends bytes in pieces of a size, each in a packet of its own as far as the system allows. */
    public void trickle(byte[] bytes, int size) throws IOException {
        for (int from = 0; from < bytes.length; from += size) {
            send(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
        }
    }

    /** Says that nothing more will be sent, and keeps the other direction open. */
    public void closeOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Takes what arrives without looking at it, until the other side closes. */
    public void waitForClose() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
