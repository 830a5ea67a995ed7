package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoLeaks.class)
class ServerTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Calculator calculator = new Calculator();

    @Test
    void startingReturnsAndTheChosenPortIsKnown() {
        try (IpcServer server = start()) {
            assertThat(server.port()).isPositive();
            assertThat(server).hasToString("IpcServer(port=" + server.port() + ")");
            assertThat(server.start()).isSameAs(server);
        }
    }

    @Test
    void listeningSaysSoAndEndsWithTheServer() throws Exception {
        int port;
        try (IpcServer chosen = start()) {
            port = chosen.port();
        }
        IpcServer server = IpcServer.builder().port(port).evaluator(calculator).build();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Thread listening = new Thread(server::listen);
            listening.start();
            while (printed.size() == 0) {
                Thread.onSpinWait();
            }
            try (IpcClient client = IpcClient.connectTo("localhost", port)) {
                assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            }
            listening.interrupt();
            listening.join(PATIENCE_MILLIS);

            assertThat(listening.isAlive()).isFalse();
        } finally {
            System.setOut(before);
            server.close();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("Rayforce IPC Server listening on 127.0.0.1:" + port + " (id:1)" + System.lineSeparator());
        try (IpcServer again =
                IpcServer.builder().port(port).evaluator(calculator).start()) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void aClosedServerStaysClosed() {
        IpcServer server = start();
        server.close();
        server.close();

        Failures.expect(Kind.CLOSED, server::start);
    }

    @Test
    void anAddressOfAnotherMachineCannotBeListenedOn() {
        IpcServer server = IpcServer.builder()
                .host("192.0.2.1")
                .port(0)
                .evaluator(calculator)
                .build();

        Failures.expect(Kind.CANNOT_LISTEN, server::start);
    }

    @Test
    void evaluatorsOfOthersAreNotClosed() {
        start().close();

        assertThat(calculator.isClosed).isFalse();
    }

    @Test
    void whateverTheEvaluatorDoesThereIsAnAnswer() {
        try (IpcServer server = start();
                IpcClient client = client(server)) {
            expectCode("domain", client, "(fail)");
            expectCode("domain", client, "(nothing)");
            expectCode("name", client, "(name)");
            expectCode("parse", client, "(+ 1 2");
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static void expectCode(String code, IpcClient client, String rayfall) {
        assertThatThrownBy(() -> client.execute(rayfall))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void immediateRequestsRunOnTheEventLoopAndOthersOnWorkers() {
        try (IpcServer server = start();
                IpcClient client = client(server)) {
            client.execute("(+ 1 2)");
            client.execute("(other)");
        }

        assertThat(calculator.threads.get(0)).startsWith("rayforce-server");
        assertThat(calculator.threads.get(1)).startsWith("rayforce-worker");
    }

    @Test
    void anImmediateRequestWaitsForTheOneBeforeIt() throws Exception {
        try (IpcServer server = start();
                IpcClient client = client(server)) {
            CompletableFuture<RayValue> slow = client.executeAsync("(wait)");
            CompletableFuture<RayValue> quick = client.executeAsync("(+ 1 2)");
            calculator.waiting.await();
            assertThat(quick).isNotDone();
            calculator.release.countDown();

            assertThat(Failures.get(slow)).isEqualTo(RayNull.NULL);
            assertThat(Failures.get(quick)).isEqualTo(I64.of(3));
        }
        assertThat(calculator.asked).hasSize(2);
    }

    @Test
    void otherConnectionsDoNotWait() throws Exception {
        try (IpcServer server = start();
                IpcClient client = client(server);
                IpcConnection other = client.acquire()) {
            CompletableFuture<RayValue> slow = client.executeAsync("(wait)");
            calculator.waiting.await();

            assertThat(other.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            calculator.release.countDown();
            Failures.get(slow);
        }
    }

    @Test
    void closingEndsWhatRuns() throws Exception {
        IpcServer server = start();
        try (IpcClient client = client(server)) {
            CompletableFuture<RayValue> slow = client.executeAsync("(wait)");
            calculator.waiting.await();
            server.close();

            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> Failures.get(slow));
        }
    }

    @Test
    void aClientThatLeavesCancelsWhatRunsForIt() throws Exception {
        try (IpcServer server = start();
                IpcClient client = client(server)) {
            try (IpcConnection conn = client.acquire()) {
                conn.executeAsync("(wait)");
                calculator.waiting.await();
            }
            // The one worker is free again only if the first request has ended.
            assertThat(client.execute("(other)")).isEqualTo(RayList.of(Sym.of("other")));
        }
    }

    @Test
    void verboseRequestsGetWhatWasPrinted() throws IOException {
        RayValue request = RayList.of(Name.of("print"), I64.of(7));
        try (IpcServer server = start();
                Socket socket = connect(server)) {
            ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, request);
            frame.put(5, Frame.VERBOSE);
            socket.getOutputStream().write(frame.array());

            assertThat(receive(socket)).isEqualTo(RayList.of(Str.of("I64(7)\n"), I64.of(7)));
        }
    }

    @Test
    void messagesGetNoReplyAndKeepTheirOrder() throws IOException {
        try (IpcServer server = start();
                Socket socket = connect(server)) {
            send(socket, Frame.Kind.ASYNC, Str.of("(first)"));
            send(socket, Frame.Kind.ASYNC, Str.of("(+ 1 2)"));
            send(socket, Frame.Kind.RESPONSE, Str.of("(dropped)"));
            send(socket, Frame.Kind.SYNC, Str.of("(+ 3 4)"));

            assertThat(receive(socket)).isEqualTo(I64.of(7));
        }
        assertThat(calculator.asked).extracting(Object::toString).hasSize(3);
    }

    @Test
    void whatCannotBeDecodedIsAnsweredWithNull() throws IOException {
        try (IpcServer server = start();
                Socket socket = connect(server)) {
            ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, I64.of(1));
            frame.put(Frame.HEADER_SIZE, (byte) 50);
            socket.getOutputStream().write(frame.array());
            send(socket, Frame.Kind.SYNC, I64.of(2));

            assertThat(List.of(receive(socket), receive(socket))).containsExactly(RayNull.NULL, I64.of(2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6})
    void aHeaderThatCannotBeTrustedEndsTheConnection(int offset) throws IOException {
        try (IpcServer server = start();
                Socket socket = connect(server)) {
            ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, I64.of(1));
            frame.put(offset, (byte) 77);
            socket.getOutputStream().write(frame.array());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Frame.MAX_REQUEST + 1})
    void aSizeThatCannotBeEndsTheConnection(long size) throws IOException {
        try (IpcServer server = start();
                Socket socket = connect(server)) {
            ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            new Frame((byte) 3, Frame.NO_FLAGS, Frame.Kind.SYNC, size).writeTo(header);
            socket.getOutputStream().write(header.array());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aForeignHelloEndsTheConnection() throws IOException {
        try (IpcServer server = start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aSilentClientIsDisconnected() throws IOException {
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .evaluator(calculator)
                        .handshakeTimeout(Duration.ofMillis(50))
                        .start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private IpcServer start() {
        return IpcServer.builder().port(0).evaluator(calculator).workers(1).start();
    }

    private static IpcClient client(IpcServer server) {
        return IpcClient.connectTo("127.0.0.1", server.port());
    }

    private static Socket connect(IpcServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(new byte[] {3, 0});
        assertThat(socket.getInputStream().readNBytes(2)).containsExactly(3, 0);
        return socket;
    }

    private static void send(Socket socket, Frame.Kind kind, RayValue value) throws IOException {
        socket.getOutputStream().write(WireFormat.V3.encodeFrame(kind, value).array());
    }

    private static RayValue receive(Socket socket) throws IOException {
        return receive(socket.getInputStream());
    }

    static RayValue receive(InputStream in) throws IOException {
        Frame header = Frame.read(ByteBuffer.wrap(in.readNBytes(Frame.HEADER_SIZE)), WireFormat.V3, Frame.MAX_REQUEST);
        assertThat(header.kind()).isEqualTo(Frame.Kind.RESPONSE);
        return WireFormat.V3.decode(ByteBuffer.wrap(in.readNBytes((int) header.size())));
    }
}
