package io.rayforce.benchmarks.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that does no more than it must: for each so many bytes it sends the same reply. */
final class BareServer implements AutoCloseable {

    private final ServerSocket socket;
    private final int requestSize;
    private final byte[] reply;

    BareServer(int requestSize, byte[] reply) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.requestSize = requestSize;
        this.reply = reply;
        Thread thread = new Thread(this::serve, "bare-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setTcpNoDelay(true);
                serve(client.getInputStream(), client.getOutputStream());
            } catch (IOException gone) {
                // The next client may come.
            }
        }
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        in.readNBytes(2);
        out.write(new byte[] {3, 0});
        byte[] request = new byte[requestSize];
        while (in.readNBytes(request, 0, requestSize) == requestSize) {
            out.write(reply);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
