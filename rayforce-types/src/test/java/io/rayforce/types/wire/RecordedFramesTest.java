package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every recorded payload is decoded and written again; the hint bits are written as they were read. */
class RecordedFramesTest {

    private static final String NULL_BYTES = "the value bytes of a typed null do not count";
    private static final String NO_PARAMETERS = "the empty vector of parameters may have either of two types";

    private static final String GROUPING = "the sender grouped the bytes in a way of its own";
    private static final String CHARACTER = "a single character is a string of one";
    private static final String IGNORED = "bytes behind the value are ignored";
    private static final String EARLY_ERROR =
            "early builds sent eight undefined bytes with an error; it is written as late builds do";

    /** Lines whose bytes this library writes in another form of the same meaning. */
    private static final Map<String, String> NORMALISED_V3 = Map.ofEntries(
            Map.entry("t-lambda-closure-two", NO_PARAMETERS),
            Map.entry("echo-lambda-no-params", NO_PARAMETERS),
            Map.entry("echo-closure-empty", "a capture of nothing is left out"),
            Map.entry("norm-i64-null-flag", NULL_BYTES),
            Map.entry("norm-f64-null-flag", NULL_BYTES),
            Map.entry("norm-b8-null-flag", NULL_BYTES),
            Map.entry("norm-guid-null-flag", NULL_BYTES),
            Map.entry("norm-tspan-null-flag", NULL_BYTES),
            Map.entry("norm-b8-seven", "true is written as 1"),
            Map.entry("junk-trailing-bytes", IGNORED),
            Map.entry("comp-request-short", "a short payload is left alone"),
            Map.entry("comp-request-runs-of-one", GROUPING),
            Map.entry("comp-request-zero-control", GROUPING));

    /** Lines with a payload that is no value; the server answers them with the null object, or sent them itself. */
    private static final Set<String> UNDECODABLE_V3 = Set.of(
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
            "junk-bad-compressed",
            "junk-closure-missing",
            "junk-closure-not-dict",
            "junk-depth-512",
            "q-insert-ragged-dict-WRONG-after");

    /** Lines of version 1 whose bytes this library writes in another form of the same meaning. */
    private static final Map<String, String> NORMALISED_V1 = Map.ofEntries(
            Map.entry("t-char", CHARACTER),
            Map.entry("t-char-newline", CHARACTER),
            Map.entry("t-list-mixed", CHARACTER),
            Map.entry("echo-char", CHARACTER),
            Map.entry("junk-trailing-bytes", IGNORED),
            Map.entry("err-arity", EARLY_ERROR),
            Map.entry("err-domain", EARLY_ERROR),
            Map.entry("err-lambda-arity-is-length", EARLY_ERROR),
            Map.entry("err-length", EARLY_ERROR),
            Map.entry("err-nyi", EARLY_ERROR),
            Map.entry("err-open-paren-is-domain", EARLY_ERROR),
            Map.entry("err-os", EARLY_ERROR),
            Map.entry("err-parse-close", EARLY_ERROR),
            Map.entry("err-parse-fn", EARLY_ERROR),
            Map.entry("err-type", EARLY_ERROR),
            Map.entry("err-user", EARLY_ERROR),
            Map.entry("err-value", EARLY_ERROR),
            Map.entry("ev-data-list-argument", EARLY_ERROR),
            Map.entry("ev-name-head", EARLY_ERROR),
            Map.entry("ev-name-of-builtin", EARLY_ERROR),
            Map.entry("ev-name-undefined", EARLY_ERROR),
            Map.entry("junk-short-atom", EARLY_ERROR),
            Map.entry("junk-type-50", EARLY_ERROR),
            Map.entry("not-echo-vec-i16", EARLY_ERROR),
            Map.entry("t-f64-exp-not-parsed", EARLY_ERROR));

    /** The same, of the client of version 1. */
    private static final Map<String, String> NORMALISED_PYTHON_V1 = Map.ofEntries(
            Map.entry("t-char", CHARACTER),
            Map.entry("list-quote-c8", CHARACTER),
            Map.entry("err-arity", EARLY_ERROR),
            Map.entry("err-close-paren", EARLY_ERROR),
            Map.entry("err-domain", EARLY_ERROR),
            Map.entry("err-length", EARLY_ERROR),
            Map.entry("err-os", EARLY_ERROR),
            Map.entry("err-type", EARLY_ERROR),
            Map.entry("err-unbound", EARLY_ERROR),
            Map.entry("err-unclosed-paren", EARLY_ERROR),
            Map.entry("err-user", EARLY_ERROR),
            Map.entry("ins-args-columns", EARLY_ERROR),
            Map.entry("ins-args-row", EARLY_ERROR),
            Map.entry("join-window", EARLY_ERROR),
            Map.entry("join-window1", EARLY_ERROR),
            Map.entry("list-bare", EARLY_ERROR),
            Map.entry("sel-document-no-table", EARLY_ERROR),
            Map.entry("sel-where-eq-symbol", EARLY_ERROR),
            Map.entry("upd-symbol", EARLY_ERROR),
            Map.entry("ups-args-columns", EARLY_ERROR),
            Map.entry("ups-args-row", EARLY_ERROR));

    private static final Set<String> UNDECODABLE_V1 = Set.of(
            "not-echo-vec-i16",
            "t-i16-vector-empty-payload",
            "t-i16-vector-in-list",
            "junk-type-50",
            "junk-short-atom",
            "size-zero-stalls");

    /** Lines whose frame has a header that servers answer by closing the connection. */
    private static final Set<String> BROKEN_HEADERS =
            Set.of("bad-version", "bad-endian", "bad-size-zero", "bad-size-negative", "bad-size-over-cap");

    @Test
    void everyFrameOfVersion3IsWrittenAsItWasRead() {
        Outcome outcome = rewrite("v3", WireFormat.V3);
        assertThat(outcome.different).isEqualTo(NORMALISED_V3.keySet());
        assertThat(outcome.undecodable).isEqualTo(UNDECODABLE_V3);
        assertThat(outcome.frames).isGreaterThan(1200);
    }

    @Test
    void everyFrameOfVersion1IsWrittenAsItWasRead() {
        Outcome outcome = rewrite("v1", WireFormat.V1);
        assertThat(outcome.different).isEqualTo(NORMALISED_V1.keySet());
        assertThat(outcome.undecodable).isEqualTo(UNDECODABLE_V1);
        assertThat(outcome.frames).isGreaterThan(550);
    }

    @Test
    void everyFrameOfTheVersion3ClientIsWrittenAsItWasRead() {
        Outcome outcome = rewrite("python-v3", WireFormat.V3);
        assertThat(outcome.different).isEmpty();
        assertThat(outcome.undecodable).isEmpty();
        assertThat(outcome.frames).isGreaterThan(350);
    }

    @Test
    void everyFrameOfTheVersion1ClientIsWrittenAsItWasRead() {
        Outcome outcome = rewrite("python-v1", WireFormat.V1);
        assertThat(outcome.different).isEqualTo(NORMALISED_PYTHON_V1.keySet());
        assertThat(outcome.undecodable).isEmpty();
        assertThat(outcome.frames).isGreaterThan(300);
    }

    /** What became of the lines of a recording. */
    private static final class Outcome {
        private final Set<String> different = new HashSet<>();
        private final Set<String> undecodable = new HashSet<>();
        private int frames;
    }

    private static Outcome rewrite(String recording, WireFormat format) {
        Outcome outcome = new Outcome();
        for (RecordedFrames.Line line : RecordedFrames.read(recording)) {
            if (BROKEN_HEADERS.contains(line.name())) {
                assertThatThrownBy(() -> line.frames(format)).isInstanceOf(WireException.class);
                continue;
            }
            for (RecordedFrames.Recorded recorded : line.frames(format)) {
                outcome.frames++;
                try {
                    if (!isWrittenAsRead(recorded, format)) {
                        outcome.different.add(line.name());
                    }
                } catch (WireException fault) {
                    outcome.undecodable.add(line.name());
                }
            }
        }
        return outcome;
    }

    private static boolean isWrittenAsRead(RecordedFrames.Recorded recorded, WireFormat format) {
        HintRecording hints = new HintRecording();
        RayValue value =
                decode(recorded, new WireDecoder(format.dialect(), recorded.frame(), DecodeLimits.DEFAULT, hints));
        byte[] written = new Encoder(format.dialect(), hints.replay())
                .payload(value, 0, 0)
                .array();
        if (value.type() == RayType.ERROR) {
            assertThat(format.decode(ByteBuffer.wrap(written))).isEqualTo(value);
        }
        if (recorded.frame().isCompressed()) {
            written = CompressionTest.compressed(written);
        }
        return Arrays.equals(written, recorded.defined());
    }

    private static RayValue decode(RecordedFrames.Recorded recorded, WireDecoder decoder) {
        decoder.feed(ByteBuffer.wrap(recorded.payload()));
        return decoder.value();
    }

    @Test
    void piecesOfAnySizeGiveTheSameValues() {
        assertSameInPieces("v3", WireFormat.V3, UNDECODABLE_V3);
        assertSameInPieces("python-v1", WireFormat.V1, Set.of());
    }

    private static void assertSameInPieces(String recording, WireFormat format, Set<String> undecodable) {
        for (RecordedFrames.Line line : RecordedFrames.read(recording)) {
            if (BROKEN_HEADERS.contains(line.name()) || undecodable.contains(line.name())) {
                continue;
            }
            for (RecordedFrames.Recorded recorded : line.frames(format)) {
                RayValue whole = decode(recorded, format.decoder(recorded.frame(), DecodeLimits.DEFAULT));
                for (int size : new int[] {1, 7, 100}) {
                    WireDecoder decoder = format.decoder(recorded.frame(), DecodeLimits.DEFAULT);
                    feed(decoder, recorded.payload(), size);
                    assertThat(decoder.isComplete()).isTrue();
                    assertThat(decoder.value()).as(line.name() + " " + recorded).isEqualTo(whole);
                }
            }
        }
    }

    /** Feeds direct buffers, which have no array to look into. */
    private static void feed(WireDecoder decoder, byte[] payload, int size) {
        for (int at = 0; at < payload.length; at += size) {
            int length = Math.min(size, payload.length - at);
            decoder.feed(
                    ByteBuffer.allocateDirect(length).put(payload, at, length).flip());
        }
    }
}
