package com.example.market;

import static com.example.market.AlertTable.ALERTS;
import static com.example.market.tables.Trades.PX;
import static com.example.market.tables.Trades.QTY;
import static com.example.market.tables.Trades.SYM;
import static com.example.market.tables.Trades.TRADES;

import com.example.market.tables.Trades;
import com.example.market.tables.TradesMapper;
import com.example.market.tables.TradesRow;
import io.rayforce.query.Session;
import java.util.List;

/** Trades and the alerts that they raise, in whatever session is given. */
public final class Market {

    private final Session session;

    /** Creates the market's tables in a session. */
    public Market(Session session) {
        this.session = session;
        session.execute(TRADES.create());
        session.execute(ALERTS.create());
    }

    /** Adds trades. */
    public void report(List<TradesRow> trades) {
        session.execute(Trades.insert(trades));
    }

    /** The trades of an instrument above a price. */
    public List<TradesRow> above(String instrument, double price) {
        var found = TRADES.select().where(SYM.eq(instrument), PX.gt(price));
        return TradesMapper.MAPPER.read(session.execute(found));
    }

    /** Records an alert for each instrument of which more than a quantity was traded, and returns all alerts. */
    public List<Alert> alert(long limit) {
        var totals = TRADES.select(SYM, QTY.sum().as("traded"), PX.avg().as("average"))
                .by("sym");
        List<Alert> raised = AlertMapper.MAPPER.read(session.execute(totals)).stream()
                .filter(alert -> alert.traded() > limit)
                .toList();
        session.execute(AlertTable.insert(raised));
        return AlertMapper.MAPPER.read(session.execute(ALERTS.select().orderBy("sym")));
    }
}
