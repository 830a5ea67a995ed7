package io.rayforce.interop;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.MutationResult;
import io.rayforce.query.Query;
import io.rayforce.query.QueryException;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Supplier;

/** What a session answered: a value, or an error by its code. */
public record Answer(RayValue value) {

    private static final String REFUSED = "!refused";
    private static final String LOST = "!lost";

    /** Asks with a program text. */
    public static Answer to(Session session, String text) {
        return of(() -> session.execute(text));
    }

    /** Asks with a tree. */
    public static Answer to(Session session, RayValue tree) {
        return of(() -> session.execute(tree));
    }

    /** Asks with a query, whose result is checked against what it asks for. */
    public static Answer to(Session session, Query<?> query) {
        return of(() -> value(session.execute(query)));
    }

    /** Returns what a query makes of this reply. */
    public Answer through(Query<?> query) {
        return isError() ? this : of(() -> value(query.result(value)));
    }

    /** Results that are no values, as the names of tables and numbers of rows, count as their texts. */
    private static RayValue value(Object result) {
        return result instanceof RayValue value
                ? value
                : Str.of(
                        result instanceof MutationResult change ? change + " " + change.inserted() : result.toString());
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
        } catch (WireException | QueryException refusal) {
            return new Answer(new RayError(REFUSED, refusal.toString()));
        } catch (RayforceException failure) {
            return new Answer(new RayError(LOST, failure.toString()));
        }
    }

    public boolean isError() {
        return value instanceof RayError;
    }

    /** Tells whether this is an answer, and not the end of a connection or a refusal of this library. */
    public boolean isAnswered() {
        return !isLost() && !hasCode(REFUSED);
    }

    /** Tells whether the connection ended, or nothing came in time. */
    boolean isLost() {
        return hasCode(LOST);
    }

    private boolean hasCode(String code) {
        return value instanceof RayError error && error.code().equals(code);
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
