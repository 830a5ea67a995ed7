package io.rayforce.types.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Reads recorded exchanges: one JSON object per line. */
final class RecordedFrames {

    private RecordedFrames() {}

    /** One line of a recording. */
    record Line(String name, String note, byte[] request, byte[] response) {

        boolean has(String marker) {
            return note.contains("[" + marker);
        }

        /** Returns the frames of both directions, without the handshake that some recordings begin with. */
        List<byte[]> payloads() {
            List<byte[]> payloads = new ArrayList<>(split(request));
            payloads.addAll(split(response));
            return payloads;
        }
    }

    static List<Line> read(String resource) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecordedFrames.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = json.readTree(line);
                lines.add(new Line(
                        node.get("name").asText(),
                        node.get("note").asText(),
                        HexFormat.of().parseHex(node.get("request_hex").asText()),
                        HexFormat.of().parseHex(node.get("response_hex").asText())));
            }
        }
        return lines;
    }

    /** Returns the payloads of all plain frames; what precedes the first magic number is handshake. */
    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> payloads = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        skipHandshake(buffer);
        while (buffer.remaining() > Frame.HEADER_SIZE) {
            Frame frame = Frame.read(buffer, WireFormat.V3, Frame.MAX_REQUEST);
            byte[] payload = new byte[(int) frame.size()];
            buffer.get(payload);
            if (!frame.isCompressed()) {
                payloads.add(payload);
            }
        }
        return payloads;
    }

    private static void skipHandshake(ByteBuffer buffer) {
        while (buffer.remaining() >= 4 && buffer.getInt(buffer.position()) != 0xfadeface) {
            buffer.get();
        }
    }
}
