package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that finds a server of something else gets a clear error, whatever version it is pinned to. */
class WrongPairsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @EnumSource
    void aWebServerIsToldApart(WireFormat pinned) throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        web.start();
        try {
            expectOther(web.getAddress().getPort(), pinned);
        } finally {
            web.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTlsPortIsToldApart(WireFormat pinned) throws IOException, GeneralSecurityException {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (SSLServerSocket tls = (SSLServerSocket)
                SSLContext.getDefault().getServerSocketFactory().createServerSocket(0, 1, LOOPBACK)) {
            threads.execute(() -> answerOne(tls));

            expectOther(tls.getLocalPort(), pinned);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void answerOne(SSLServerSocket tls) {
        try (Socket socket = tls.accept()) {
            socket.getInputStream().read();
        } catch (IOException refused) {
            // The greeting of the client is none of TLS.
        }
    }

    private static void expectOther(int port, WireFormat pinned) {
        try (IpcClient client = IpcClient.builder()
                .port(port)
                .protocol(pinned)
                .handshakeTimeout(SHORT)
                .build()) {
            RayforceTcpException failure = catchThrowableOfType(RayforceTcpException.class, client::acquire);

            // Such servers may wait for more than the two bytes of a greeting.
            assertThat(failure.kind()).isIn(Kind.VERSION, Kind.HANDSHAKE_TIMEOUT);
            assertThat(failure).hasMessageContaining("localhost:" + port);
        }
    }
}
