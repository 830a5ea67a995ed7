package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.Changes;
import io.rayforce.query.samples.Changes.Change;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {

    static Stream<Change> changes() {
        return Changes.all().stream();
    }

    static Stream<Change> written() {
        // A table that is sent along is a value, which no text can write but as a call that makes it.
        return changes().filter(change -> !change.code().contains("(table"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aStatementBecomesItsCode(Change change) {
        assertThat(change.statement().toRayfall()).isEqualTo(change.code());
    }

    @ParameterizedTest
    @MethodSource("written")
    void theCodeOfAStatementReadsBackAsTheSameTree(Change change) {
        assertThat(Rayfall.parse(change.code())).isEqualTo(change.statement().compile());
        assertThat(Rayfall.parse(change.statement().explain()))
                .isEqualTo(change.statement().compile());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aStatementTravelsAsItIs(Change change) {
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(change.statement().compile())))
                .isEqualTo(change.statement().compile());
    }
}
