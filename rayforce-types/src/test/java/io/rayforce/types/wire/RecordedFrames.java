package io.rayforce.types.wire;

import io.rayforce.recordings.Recordings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Recorded exchanges as frames. */
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

    static List<Line> read(String recording) {
        return Recordings.lines(recording).stream()
                .map(line -> new Line(
                        line.get("name").asText(),
                        line.get("note").asText(),
                        HexFormat.of().parseHex(line.get("request_hex").asText()),
                        HexFormat.of().parseHex(line.get("response_hex").asText())))
                .toList();
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
