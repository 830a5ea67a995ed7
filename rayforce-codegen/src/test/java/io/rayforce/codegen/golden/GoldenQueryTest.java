package io.rayforce.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Select;
import org.junit.jupiter.api.Test;

class GoldenQueryTest {

    @Test
    void theColumnsMakeTypedQueries() {
        Select query = Trades.TRADES
                .select(Trades.SYM, Trades.PX.times(Trades.ORDER_NUMBER).as("notional"))
                .where(Trades.PX.gt(10).and(Trades.SYM.in("AAPL", "MSFT")));

        assertThat(query.toRayfall()).contains("trades", "notional", "px", "AAPL");
    }

    @Test
    void originalNamesAreWhatIsAskedFor() {
        assertThat(Trades.ORDER_NUMBER.name()).isEqualTo("order id");
        assertThat(AllTypes.ALL_TYPES.columns().orElseThrow()).hasSize(16);
    }
}
