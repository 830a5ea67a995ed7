package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every recorded payload is decoded and written again; the hint bits are written as they were read. */
class RecordedFramesTest {

    private static final String NULL_BYTES = "the value bytes of a typed null do not count";
    private static final String NO_PARAMETERS = "the empty vector of parameters may have either of two types";

    /** Lines whose bytes this library writes in another form of the same meaning. */
    private static final Map<String, String> NORMALISED = Map.of(
            "t-lambda-closure-two", NO_PARAMETERS,
            "echo-lambda-no-params", NO_PARAMETERS,
            "echo-closure-empty", "a capture of nothing is left out",
            "norm-i64-null-flag", NULL_BYTES,
            "norm-f64-null-flag", NULL_BYTES,
            "norm-b8-null-flag", NULL_BYTES,
            "norm-guid-null-flag", NULL_BYTES,
            "norm-tspan-null-flag", NULL_BYTES,
            "norm-b8-seven", "true is written as 1",
            "junk-trailing-bytes", "bytes behind the value are ignored");

    /** Lines with a payload that is no value; the server answers them with the null object, or sent them itself. */
    private static final Set<String> UNDECODABLE = Set.of(
            "server-asks-client-bad-answer",
            "hook-sync",
            "junk-short-atom",
            "junk-type-50",
            "junk-atom-type",
            "junk-neg-count",
            "junk-huge-count",
            "junk-open-sym",
            "junk-type-code-14",
            "junk-type-code-15",
            "junk-type-code-17",
            "junk-type-code-18",
            "junk-type-code-31",
            "junk-type-code-32",
            "junk-type-code-64",
            "junk-type-code-97",
            "junk-type-code-104",
            "junk-atom-code-15",
            "junk-atom-code-17",
            "junk-short-tspan",
            "junk-table-fewer-columns",
            "junk-table-more-columns",
            "junk-table-ragged",
            "junk-table-atom-column",
            "junk-table-columns-not-list",
            "junk-table-names-list",
            "junk-dict-fewer-values",
            "junk-dict-more-values",
            "junk-dict-of-atoms",
            "junk-closure-missing",
            "junk-closure-not-dict",
            "junk-depth-512",
            "q-insert-ragged-dict-WRONG-after");

    @Test
    void everyRecordedPayloadIsWrittenAsItWasRead() {
        Set<String> different = new HashSet<>();
        Set<String> undecodable = new HashSet<>();
        List<String> lines = new ArrayList<>();
        int payloads = 0;
        for (RecordedFrames.Line line : RecordedFrames.read("v3")) {
            if (line.has("compressed]") || line.has("closes]")) {
                continue;
            }
            lines.add(line.name());
            for (byte[] payload : line.payloads()) {
                payloads++;
                try {
                    if (!Arrays.equals(payload, rewritten(payload))) {
                        different.add(line.name());
                    }
                } catch (WireException fault) {
                    undecodable.add(line.name());
                }
            }
        }
        System.out.printf(
                "recorded frames: %d payloads of %d lines, %d lines normalised, %d lines undecodable by design%n",
                payloads, lines.size(), different.size(), undecodable.size());
        assertThat(different).isEqualTo(NORMALISED.keySet());
        assertThat(undecodable).isEqualTo(UNDECODABLE);
        assertThat(payloads).isGreaterThan(1200);
    }

    @Test
    void decodingByteByByteGivesTheSameValues() {
        for (RecordedFrames.Line line : RecordedFrames.read("v3")) {
            if (line.has("compressed]") || line.has("closes]") || UNDECODABLE.contains(line.name())) {
                continue;
            }
            for (byte[] payload : line.payloads()) {
                WireDecoder decoder = WireFormat.V3.decoder(payload.length, DecodeLimits.DEFAULT);
                for (byte b : payload) {
                    decoder.feed(ByteBuffer.allocateDirect(1).put(b).flip());
                }
                assertThat(decoder.isComplete()).isTrue();
                assertThat(decoder.value())
                        .as(line.name() + " " + HexFormat.of().formatHex(payload))
                        .isEqualTo(WireFormat.V3.decode(ByteBuffer.wrap(payload)));
            }
        }
    }

    private static byte[] rewritten(byte[] payload) {
        HintRecording hints = new HintRecording();
        WireDecoder decoder = new WireDecoder(WireFormat.V3.dialect(), payload.length, DecodeLimits.DEFAULT, hints);
        decoder.feed(ByteBuffer.wrap(payload));
        RayValue value = decoder.value();
        return new Encoder(WireFormat.V3.dialect(), hints.replay())
                .payload(value, 0)
                .array();
    }
}
