package io.rayforce.query;

import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.types.text.Rayfall;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    @Test
    void aShortQueryStaysOnOneLine() {
        assertThat(TRADES.select(ID).explain()).isEqualTo("(select {id: id from: trades})");
    }

    @Test
    void aLongQueryHasALineForEachClause() {
        Select query = TRADES.select(
                        PX.times(QTY).sum().as("notional"), PX.max().as("top"))
                .where(PX.gt(10).and(SYM.in("AAPL", "MSFT")))
                .by("sym")
                .orderBy("notional");
        assertThat(query.explain()).isEqualTo("""
                        (select {notional: (sum (* px qty))
                                 top: (max px)
                                 from: trades
                                 where: (and (> px 10.0) (in sym ['AAPL 'MSFT]))
                                 by: sym
                                 asc: notional})""");
    }

    @ParameterizedTest
    @MethodSource("io.rayforce.query.RecordedCallsTest#calls")
    void anExplanationReadsBackAsTheTree(RecordedCalls.Call call) {
        if (!call.recording().has("tree_only") && !call.recording().has("inline_table")) {
            assertThat(Rayfall.parse(call.query().explain()))
                    .isEqualTo(call.query().compile());
        } else {
            assertThat(call.query().explain()).isNotEmpty();
        }
    }

    @Test
    void aSessionThatNothingOpensSaysWhatIsMissing() {
        assertThatThrownBy(() -> Session.open(URI.create("rayforce://user:secret@host:5000")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("rayforce-ipc")
                .hasMessageContaining("rayforce-engine")
                .hasMessageNotContaining("secret");
    }
}
