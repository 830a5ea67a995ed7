package io.rayforce.interop.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One recorded line: the bytes that a client sent, and those that its server answered. */
record Exchange(JsonNode line, WireFormat format) {

    private static final Pattern FRAMES = Pattern.compile("\\[frames:(\\d+)]");
    private static final Pattern UNDEFINED_TAIL = Pattern.compile("\\[undefined-tail:(\\d+)]");
    private static final String MAGIC = "fadeface";

    String name() {
        return line.get("name").asText();
    }

    List<String> setup() {
        List<String> texts = new ArrayList<>();
        line.get("setup").forEach(text -> texts.add(text.asText()));
        return texts;
    }

    byte[] request() {
        return bytes("request_hex");
    }

    byte[] response() {
        return bytes("response_hex");
    }

    boolean isMarked(String marker) {
        return line.get("note").asText().contains("[" + marker + "]");
    }

    /** Returns how many bytes of the response answer the handshake. */
    int greetingSize() {
        String response = line.get("response_hex").asText();
        int frame = response.indexOf(MAGIC);
        return (frame < 0 && isMarked("handshake") ? response.length() : Math.max(0, frame)) / 2;
    }

    int frames() {
        return greetingSize() == response().length ? 0 : number(FRAMES, 1);
    }

    /** Returns what a response says, the recorded one or another. */
    List<RayValue> values(byte[] response) {
        ByteBuffer rest = ByteBuffer.wrap(response).position(greetingSize());
        List<RayValue> values = new ArrayList<>();
        while (rest.hasRemaining()) {
            WireDecoder decoder = format.decoder(Frame.read(rest, format, Frame.MAX_REQUEST), DecodeLimits.DEFAULT);
            decoder.feed(rest);
            values.add(decoder.value());
        }
        return values;
    }

    /** Tells whether an answer has the recorded bytes, apart from arbitrary ones, and from the hints in attributes. */
    boolean isAnsweredBy(byte[] answer) {
        return defined(answer).equals(defined(response())) || defined(answer).equals(defined(withoutHints()));
    }

    private String defined(byte[] bytes) {
        int undefined = Math.min(number(UNDEFINED_TAIL, 0), bytes.length);
        return HexFormat.of().formatHex(bytes, 0, bytes.length - undefined);
    }

    private byte[] withoutHints() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.write(response(), 0, greetingSize());
        values(response())
                .forEach(value -> plain.writeBytes(
                        format.encodeFrame(Frame.Kind.RESPONSE, value).array()));
        return plain.toByteArray();
    }

    private int number(Pattern marker, int otherwise) {
        Matcher matcher = marker.matcher(line.get("note").asText());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    private byte[] bytes(String key) {
        return HexFormat.of().parseHex(line.get(key).asText());
    }
}
