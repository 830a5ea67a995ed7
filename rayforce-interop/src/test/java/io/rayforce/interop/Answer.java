package io.rayforce.interop;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Supplier;

/** What a session answered: a value, or an error by its code. */
public record Answer(RayValue value) {

    /** Asks with a program text. */
    public static Answer to(Session session, String text) {
        return of(() -> session.execute(text));
    }

    /** Asks with a tree. */
    public static Answer to(Session session, RayValue tree) {
        return of(() -> session.execute(tree));
    }

    /** Returns what was recorded in a line: an error code, or the payload of a reply. */
    public static Answer recorded(JsonNode line, String payload) {
        return new Answer(line.has("error") ? RayError.of(line.get("error").asText()) : decode(line.get(payload)));
    }

    static RayValue decode(JsonNode hex) {
        return WireFormat.V3.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex.asText())));
    }

    private static Answer of(Supplier<RayValue> question) {
        try {
            return new Answer(question.get());
        } catch (RemoteException error) {
            return new Answer(RayError.of(error.code()));
        } catch (RayforceException failure) {
            return new Answer(new RayError("!failed", failure.toString()));
        }
    }

    public boolean isError() {
        return value instanceof RayError;
    }

    /** Tells whether this is an answer, and not the end of a connection or a refusal of this library. */
    public boolean isAnswered() {
        return !(value instanceof RayError error && error.code().equals("!failed"));
    }

    public boolean agreesWith(Answer other) {
        return Agreement.between(value, other.value);
    }

    @Override
    public String toString() {
        return value instanceof RayError error
                ? "error " + error.code() + " " + error.message()
                : value.type().label() + " " + Rayfall.format(value);
    }
}
