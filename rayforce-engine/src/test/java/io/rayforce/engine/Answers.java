package io.rayforce.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.types.Dict;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Recorded answers beside those of an engine. */
final class Answers {

    private static final double TOLERANCE = 1e-12;

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

    /** Tells whether two answers are equal, floating point numbers up to what the order of summation does to them. */
    static boolean alike(RayValue recorded, RayValue answer) {
        if (recorded instanceof F64 one && answer instanceof F64 other) {
            return alike(one.value(), other.value());
        }
        if (recorded instanceof F64Vector some && answer instanceof F64Vector others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> alike(some.get(i), others.get(i)));
        }
        if (recorded instanceof RayTable some && answer instanceof RayTable others) {
            return some.names().equals(others.names())
                    && alike(RayList.of(some.columns()), RayList.of(others.columns()));
        }
        if (recorded instanceof RayList some && answer instanceof RayList others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> alike(some.at(i), others.at(i)));
        }
        return recorded.equals(answer);
    }

    private static boolean alike(double recorded, double answer) {
        return Double.compare(recorded, answer) == 0 || Math.abs(recorded - answer) <= TOLERANCE * Math.abs(recorded);
    }
}
