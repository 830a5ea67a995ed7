package io.rayforce.interop.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rayforce.interop.search.Duel.Outcome;
import io.rayforce.types.Dict;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A program that is answered in two ways. */
record Finding(Program program, Outcome outcome) {

    /** Returns what findings of one cause have in common: the program without its literals and columns, and the types. */
    String shape() {
        return program.text()
                        .replaceAll("\"[^\"]*\"|'\\w*|[-\\d.:]*\\d[\\w.:]*", "#")
                        .replaceAll("\\b[a-z]{1,2}\\b", "_")
                + types(outcome.embedded().value())
                + types(outcome.real().value());
    }

    /** Returns the types of a value and of what is in it. */
    static String types(RayValue value) {
        if (value instanceof RayTable table) {
            return table.columns().stream().map(Finding::types).collect(Collectors.joining(" ", "TABLE(", ")"));
        }
        if (value instanceof Dict dict) {
            return "DICT(" + types(dict.keys()) + " " + types(dict.values()) + ")";
        }
        if (value instanceof RayList list) {
            return list.stream().map(Finding::types).distinct().collect(Collectors.joining(" ", "LIST(", ")"));
        }
        return value instanceof RayError error ? error.code() : value.type().label();
    }

    /** Returns a line as the recordings of the real server hold them. */
    String recording() {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("expr", program.text());
        program.setup().forEach(line.putArray("setup")::add);
        RayValue answer = outcome.real().value();
        if (answer instanceof RayError error) {
            line.put("error", error.code());
        } else {
            ByteBuffer payload = WireFormat.V3.encode(answer);
            byte[] bytes = new byte[payload.remaining()];
            payload.get(bytes);
            line.put("result", Rayfall.format(answer));
            line.put("type", bytes[0]);
            line.put("hex", HexFormat.of().formatHex(bytes));
        }
        line.put("area", "search").put("tier", 2);
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
