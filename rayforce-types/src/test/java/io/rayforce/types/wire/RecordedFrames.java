package io.rayforce.types.wire;

import io.rayforce.recordings.Recordings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recorded exchanges as frames. */
final class RecordedFrames {

    private static final int MAGIC = 0xfadeface;

    private RecordedFrames() {}

    /** One line of a recording. */
    record Line(String name, String note, byte[] request, byte[] response) {

        boolean has(String marker) {
            return note.contains("[" + marker);
        }

        /** Returns how many bytes at the end of a payload are arbitrary. */
        private int undefinedTail(String marker) {
            Matcher tail = Pattern.compile("\\[" + marker + ":(\\d+)").matcher(note);
            return tail.find() ? Integer.parseInt(tail.group(1)) : 0;
        }

        /** Returns the frames of both directions, without the handshake that some recordings begin with. */
        List<Recorded> frames(WireFormat format) {
            List<Recorded> frames = new ArrayList<>(split(request, format, undefinedTail("request-undefined-tail")));
            frames.addAll(split(response, format, undefinedTail("undefined-tail")));
            return frames;
        }
    }

    /** A frame whose last bytes may be arbitrary. */
    record Recorded(Frame frame, byte[] payload, int undefinedTail) {

        /** Returns the bytes that have to come back. */
        byte[] defined() {
            return Arrays.copyOf(payload, payload.length - undefinedTail);
        }

        @Override
        public String toString() {
            return frame + " " + HexFormat.of().formatHex(payload);
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

    /** Returns all frames; what precedes the first magic number is handshake. */
    private static List<Recorded> split(byte[] bytes, WireFormat format, int undefinedTail) {
        List<Recorded> frames = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        skipHandshake(buffer);
        while (buffer.remaining() >= Frame.HEADER_SIZE) {
            Frame frame = Frame.read(buffer, format, Frame.MAX_REQUEST);
            byte[] payload = new byte[(int) frame.size()];
            buffer.get(payload);
            boolean tailed = payload.length > undefinedTail && payload[0] != Codes.ERROR;
            frames.add(new Recorded(frame, payload, tailed ? undefinedTail : 0));
        }
        return frames;
    }

    private static void skipHandshake(ByteBuffer buffer) {
        while (buffer.remaining() >= Integer.BYTES && buffer.getInt(buffer.position()) != MAGIC) {
            buffer.get();
        }
    }
}
