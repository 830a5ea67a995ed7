package io.rayforce.engine.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.query.samples.RecordedCalls.Call;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded call, run as the query object that it is and as the text of it, gives what was recorded. */
class RecordedQueriesTest {

    /** A pivot of no rows keeps the column of its rows, where the recorded one has no columns at all. */
    private static final String PIVOT_OF_NOTHING =
            "sales.where(col(\"qty\").gt(99)).pivot().rows(\"sym\").columns(\"side\").values(\"qty\").sum()";

    private static final List<Call> CALLS = RecordedCalls.all();

    static Stream<Call> calls() {
        return CALLS.stream()
                .filter(call -> !RecordedCalls.isAnsweredOtherwise(call)
                        && !call.recording().get("dsl").asText().equals(PIVOT_OF_NOTHING));
    }

    static Stream<Call> texts() {
        return calls().filter(call ->
                !call.recording().has("tree_only") && !call.recording().has("inline_table"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aQueryGivesWhatWasRecorded(Call call) {
        check(call, session -> session.execute(call.query()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTextOfAQueryGivesWhatWasRecorded(Call call) {
        check(call, session -> call.query().result(session.execute(call.query().toRayfall())));
    }

    private static void check(Call call, Function<Session, Object> run) {
        JsonNode recording = call.recording();
        try (Engine engine = Engine.create()) {
            recording.get("setup").forEach(text -> engine.execute(text.asText()));
            if (recording.has("error")) {
                assertThatThrownBy(() -> run.apply(engine))
                        .isInstanceOfSatisfying(
                                RemoteException.class,
                                failure -> assertThat(failure.code())
                                        .isEqualTo(recording.get("error").asText()));
            } else {
                Answer.of(() -> run.apply(engine))
                        .assertLike(Answer.of(() -> call.query().result(decoded(recording, "reply"))));
            }
            if (recording.has("after")) {
                assertThat(engine.execute(recording.get("after").asText()))
                        .isEqualTo(decoded(recording, "after_reply"));
            }
        }
    }

    private static RayValue decoded(JsonNode recording, String field) {
        return WireFormat.V3.decode(
                ByteBuffer.wrap(HexFormat.of().parseHex(recording.get(field).asText())));
    }
}
