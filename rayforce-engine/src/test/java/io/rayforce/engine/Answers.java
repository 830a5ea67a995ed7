package io.rayforce.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

/** Recorded answers beside those of an engine. */
final class Answers {

    private Answers() {}

    /** Returns a new engine that ran the texts a recorded line begins with. */
    static Engine prepared(JsonNode line) {
        Engine engine = Engine.create();
        // What a text that fails should have set up is missed by the answers.
        line.path("setup").forEach(text -> answer(engine, text.asText()));
        return engine;
    }

    /** Returns the answer to a request, errors by their code alone. */
    static RayValue answer(Engine engine, RayValue request) {
        try {
            RayValue answer = engine.evaluate(request, new EmbeddedCall(text -> {}, new AtomicBoolean()));
            return answer instanceof RayError error ? RayError.of(error.code()) : comparable(answer);
        } catch (RuntimeException unexpected) {
            return new RayError("!" + unexpected, "");
        }
    }

    static RayValue answer(Engine engine, String request) {
        return answer(engine, Str.of(request));
    }

    /** Returns the answer that was recorded: an error code, or a payload. */
    static RayValue recorded(JsonNode line, String payload) {
        return line.has("error") ? RayError.of(line.get("error").asText()) : comparable(decode(line.get(payload)));
    }

    /** Returns the state that was recorded after a request. */
    static RayValue recordedAfter(JsonNode line) {
        return comparable(decode(line.get("after_reply")));
    }

    static RayValue decode(JsonNode hex) {
        return WireFormat.V3.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex.asText())));
    }

    /** A reply holds symbols; whether one was quoted where it came from is a hint. */
    private static RayValue comparable(RayValue value) {
        if (value instanceof Name name) {
            return Sym.of(name.text());
        }
        if (value instanceof RayList list) {
            return RayList.of(list.stream().map(Answers::comparable).toList());
        }
        return value instanceof Dict dict && dict.values() instanceof Sequence
                ? Dict.of(dict.keys(), comparable(dict.values()))
                : value;
    }
}
