package io.rayforce.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Select;
import io.rayforce.query.Session;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    @Test
    void rowsAreInsertedAndAskedForOnTheEngine() {
        TradesRow cheap = new TradesRow(Instant.EPOCH, "AAPL", 1.5, OptionalDouble.of(1.25), 7, Optional.of("late"));
        TradesRow dear = new TradesRow(Instant.EPOCH, "MSFT", 20, OptionalDouble.empty(), 8, Optional.empty());
        try (Session session = Session.open(URI.create("rayforce:embedded"))) {
            session.execute(Trades.TRADES.create());
            session.execute(Trades.insert(List.of(cheap, dear)));

            Select found = Trades.TRADES.select().where(Trades.PX.gt(10).and(Trades.ORDER_NUMBER.in(7, 8)));

            assertThat(TradesMapper.MAPPER.read(session.execute(found))).containsExactly(dear);
            assertThat(TradesMapper.MAPPER.read(session.execute(Trades.TRADES.select())))
                    .containsExactly(cheap, dear);
        }
    }
}
