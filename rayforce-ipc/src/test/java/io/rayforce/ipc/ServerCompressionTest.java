package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to another machine is compressed where that saves something; here the machine calls itself by its address. */
@ExtendWith(NoLeaks.class)
class ServerCompressionTest {

    static Stream<JsonNode> recordings() {
        return Recordings.lines("v3").stream()
                .filter(line -> line.path("note").asText().contains("[remote]"));
    }

    private static InetAddress ownAddress() throws SocketException {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(own).as("an address of this machine in a network").isPresent();
        return own.orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void framesAreThoseOfTheReferenceServer(JsonNode line) throws IOException {
        InetAddress own = ownAddress();
        ByteBuffer expected =
                ByteBuffer.wrap(HexFormat.of().parseHex(line.get("response_hex").asText()));
        try (IpcServer server =
                        IpcServer.builder().host(own.getHostAddress()).port(0).start();
                RawClient client = RawClient.at(own, server)) {
            client.write(HexFormat.of().parseHex(line.get("request_hex").asText()));

            while (expected.hasRemaining()) {
                Frame header = Frame.read(expected, WireFormat.V3, Frame.MAX_REQUEST);
                ByteBuffer sent = ByteBuffer.wrap(client.read(Frame.HEADER_SIZE + (int) header.size()));
                assertThat(Frame.read(sent, WireFormat.V3, Frame.MAX_REQUEST)).isEqualTo(header);
                assertThat(value(header, sent)).isEqualTo(value(header, expected));
            }
        }
    }

    private static RayValue value(Frame header, ByteBuffer payload) {
        WireDecoder decoder = WireFormat.V3.decoder(header, DecodeLimits.DEFAULT);
        decoder.feed(payload);
        return decoder.value();
    }

    @Test
    void aClientReadsThem() throws IOException {
        InetAddress own = ownAddress();
        String program = "(take [0] 100000)";
        try (IpcServer server =
                        IpcServer.builder().host(own.getHostAddress()).port(0).start();
                IpcServer local = IpcServer.builder().port(0).start();
                IpcClient remote = IpcClient.connectTo(own.getHostAddress(), server.port());
                IpcClient near = IpcClient.connectTo("127.0.0.1", local.port())) {
            RayValue reply = remote.execute(program);

            assertThat(reply).isEqualTo(near.execute(program));
            assertThat(server.stats().sent()).isLessThan(local.stats().sent() / 2);
        }
    }
}
