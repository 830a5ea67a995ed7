package io.rayforce.quickstart;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.sym;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TextColumn;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Sym;

/** The steps of the quickstart. */
final class Tour {

    private static final IntegerColumn<I64> ID = Column.i64("id");
    private static final TextColumn<Sym> NAME = Column.sym("name");
    private static final TextColumn<Sym> SIDE = Column.sym("side");
    private static final FloatColumn<F64> PX = Column.f64("px");
    private static final IntegerColumn<I64> QTY = Column.i64("qty");

    private final Transcript transcript;
    private final Table trades;
    private final Table quotes;

    Tour(Transcript transcript, Table trades, Table quotes) {
        this.transcript = transcript;
        this.trades = trades;
        this.quotes = quotes;
    }

    void run() {
        ask();
        join();
        change();
        fail();
    }

    private void ask() {
        transcript.title("Two columns where id > 1");
        transcript.ask(trades.select("id", "name").where(col("id").gt(1)));

        transcript.title("A filtered group-by, ordered by its key");
        transcript.ask(
                trades.select(PX.times(QTY).sum().as("notional"), QTY.sum().as("shares"))
                        .where(PX.gt(50).and(SIDE.eq("B")))
                        .by("name")
                        .orderBy("name"));
    }

    private void join() {
        transcript.title("An inner join: the trades that have their quote");
        transcript.ask(trades.innerJoin(quotes).on("quote_id").orderBy("id"));

        transcript.title("A left join: all trades, nulls where there is no quote");
        transcript.ask(trades.leftJoin(quotes).on("quote_id").orderBy("id"));
    }

    private void change() {
        transcript.title("An update");
        transcript.ask(trades.update().set(PX, PX.times(2)).where(ID.eq(1)));

        transcript.title("An insert");
        transcript.ask(trades.insert().values(MarketFiles.ROWS + 1L, sym("ORCL"), sym("B"), 99.5, 300L, 1L));

        transcript.title("An upsert");
        transcript.ask(trades.upsert()
                .keys("id")
                .row(row -> row.set("id", 2L).set("name", sym("ORCL")).set("qty", 900L)));

        transcript.title("What these three left behind");
        transcript.ask(trades.select().where(ID.le(2).or(NAME.eq("ORCL"))));
    }

    private void fail() {
        transcript.title("A column that is not there");
        transcript.askInVain(trades.select("id", "colour"));
    }
}
