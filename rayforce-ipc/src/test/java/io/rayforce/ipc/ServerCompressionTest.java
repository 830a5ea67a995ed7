package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to another machine is compressed where that saves something; here, to this one. */
@ExtendWith(NoLeaks.class)
class ServerCompressionTest {

    static Stream<JsonNode> recordings() {
        return Recordings.lines("v3").stream()
                .filter(line -> line.path("note").asText().contains("[remote]"));
    }

    private static IpcServer start() {
        return IpcServer.builder().port(0).compression(Compression.ALWAYS).start();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void framesAreThoseOfTheReferenceServer(JsonNode line) throws IOException {
        ByteBuffer expected =
                ByteBuffer.wrap(HexFormat.of().parseHex(line.get("response_hex").asText()));
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
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
        String program = "(take [0] 100000)";
        try (IpcServer server = start();
                IpcServer plain = IpcServer.builder().port(0).start();
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcClient other = IpcClient.connectTo("127.0.0.1", plain.port())) {
            RayValue reply = client.execute(program);

            assertThat(reply).isEqualTo(other.execute(program));
            assertThat(server.stats().sent()).isLessThan(plain.stats().sent() / 2);
        }
    }
}
