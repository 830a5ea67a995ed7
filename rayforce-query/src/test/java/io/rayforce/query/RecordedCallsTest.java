package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.query.samples.RecordedCalls.Call;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedCallsTest {

    /** This one was recorded without the hint that two of its vectors hold nulls, which servers do not need. */
    private static final String WITHOUT_HINTS = "acc.insert().rows(list of two records (id, name, bal, n))";

    private static final List<Call> CALLS = RecordedCalls.all();

    static Stream<Call> calls() {
        return CALLS.stream().filter(call -> !RecordedCalls.isWrittenOtherwise(call));
    }

    @Test
    void everyRecordedLineIsThere() {
        assertThat(CALLS).hasSize(331);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallBecomesTheRecordedTree(Call call) {
        assertThat(call.query().toRayfall()).isEqualTo(Rayfall.print(RecordedCalls.tree(call.recording())));
        assertThat(call.query().compile()).isEqualTo(RecordedCalls.tree(call.recording()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallIsSentAsTheRecordedBytes(Call call) {
        if (call.recording().get("dsl").asText().equals(WITHOUT_HINTS)) {
            assertThat(hex(call)).hasSameSizeAs(call.recording().get("hex").asText());
        } else {
            assertThat(hex(call)).isEqualTo(call.recording().get("hex").asText());
        }
    }

    private static String hex(Call call) {
        ByteBuffer bytes = WireFormat.V3.encode(call.query().compile());
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return HexFormat.of().formatHex(array);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theTextOfACallReadsBackAsItsTree(Call call) {
        JsonNode recording = call.recording();
        if (recording.has("tree_only") || recording.has("inline_table")) {
            // No text can write what is sent: a name with a space, or a table that is no call.
            assertThat(call.query().toRayfall()).isNotEmpty();
        } else {
            assertThat(Rayfall.parse(call.query().toRayfall()))
                    .isEqualTo(call.query().compile());
        }
    }
}
