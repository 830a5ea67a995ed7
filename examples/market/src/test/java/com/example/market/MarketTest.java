package com.example.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.market.tables.TradesRow;
import io.rayforce.query.Session;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables are written and read as records, with the columns and mappers that the build generates. */
class MarketTest {

    private static final Instant OPENING = Instant.parse("2026-01-07T09:00:00Z");
    private static final TradesRow CHEAP = new TradesRow(OPENING, "AAPL", 1.5, 100, OptionalLong.of(7));
    private static final TradesRow DEAR = new TradesRow(OPENING.plusSeconds(1), "AAPL", 2.5, 300, OptionalLong.empty());
    private static final TradesRow OTHER = new TradesRow(OPENING, "MSFT", 9, 10, OptionalLong.of(8));

    private Session session;
    private Market market;

    @BeforeEach
    void open() {
        session = Session.open(URI.create("rayforce:embedded"));
        market = new Market(session);
        market.report(List.of(CHEAP, DEAR, OTHER));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void rowsOfTheSchemaFileGoThereAndBack() {
        assertThat(market.above("AAPL", 1)).containsExactly(CHEAP, DEAR);
        assertThat(market.above("AAPL", 2)).containsExactly(DEAR);
        assertThat(market.above("NONE", 0)).isEmpty();
    }

    @Test
    void rowsOfTheRecordGoThereAndBack() {
        assertThat(market.alert(50)).containsExactly(new Alert("AAPL", 400, 2));
    }
}
