package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.key;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.Column;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.Str;
import io.rayforce.types.Time;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Joins, windows, pivots and unions. */
final class JoinSamples {

    private static final IntegerColumn<I64> BID = Column.i64("bid");
    private static final Table REF = Table.named("ref");
    private static final Table QUOTES = Table.named("quotes");
    private static final Table LEGS = Table.named("legs");
    private static final TemporalColumn<Time, LocalTime> DUE = Column.time("due");
    private static final TextColumn<Str> WORDS = Column.str("words");
    private static final Table SALES = Table.named("sales");
    private static final Table KNOWN_REF = REF.withColumns(Column.sym("sym"), Column.str("name"), Column.i64("lot"));

    private JoinSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "pairs of rows with equal keys",
                        REF.innerJoin(QUOTES).on("sym").select("sym", "lot", "bid"),
                        "(select {sym: sym lot: lot bid: bid from: (inner-join ['sym] ref quotes)})",
                        "(table [sym lot bid] (list ['AAPL 'AAPL] [10 10] [300 100]))"),
                new Sample(
                        "pairs of rows with several equal keys",
                        REF.innerJoin(REF.select(
                                        col("sym"), col("lot"), col("name").as("other")))
                                .on("sym", "lot"),
                        "(inner-join ['sym 'lot] ref (select {sym: sym lot: lot other: name from: ref}))",
                        "(table [sym name lot other] (list ['AAPL 'IBM 'GOOG] [\"Apple\" \"IBM\" \"Google\"] [10 "
                                + "20 30] [\"Apple\" \"IBM\" \"Google\"]))"),
                new Sample(
                        "all rows of the left side",
                        REF.leftJoin(QUOTES).on("sym").select("sym", "bid"),
                        "(select {sym: sym bid: bid from: (left-join ['sym] ref quotes)})",
                        "(table [sym bid] (list ['AAPL 'AAPL 'IBM 'GOOG] [300 100 0Nl 0Nl]))"),
                new Sample(
                        "all rows of both sides",
                        REF.fullJoin(QUOTES.select("sym", "bid")).on("sym"),
                        "(full-join ['sym] ref (select {sym: sym bid: bid from: quotes}))",
                        "(table [sym name lot bid] (list ['AAPL 'AAPL 'IBM 'GOOG 'MSFT] [\"Apple\" \"Apple\" "
                                + "\"IBM\" \"Google\" \"\"] [10 10 20 30 0Nl] [300 100 0Nl 0Nl 200]))"),
                new Sample(
                        "rows without a partner",
                        REF.antiJoin(QUOTES).on("sym"),
                        "(anti-join ['sym] ref quotes)",
                        "(table [sym name lot] (list ['IBM 'GOOG] [\"IBM\" \"Google\"] [20 30]))"),
                new Sample(
                        "rows with a partner come once",
                        REF.semiJoin(QUOTES).on("sym"),
                        "(anti-join ['sym] ref (anti-join ['sym] ref quotes))",
                        "(table [sym name lot] (list ['AAPL] [\"Apple\"] [10]))"),
                new Sample(
                        "keys of other names",
                        REF.innerJoin(QUOTES.select(col("sym").as("code"), col("bid"))
                                        .asTable()
                                        .withColumns(Column.sym("code"), Column.i64("bid")))
                                .on(key("sym", "code")),
                        "(inner-join ['sym] ref (select {sym: code bid: bid from: (select {code: sym bid: bid "
                                + "from: quotes})}))",
                        "(table [sym name lot bid] (list ['AAPL 'AAPL] [\"Apple\" \"Apple\"] [10 10] [300 100]))"),
                new Sample(
                        "columns of one name get suffixes",
                        KNOWN_REF
                                .innerJoin(KNOWN_REF)
                                .on("sym")
                                .suffixes("_l", "_r")
                                .limit(1),
                        "(select {from: (inner-join ['sym] (select {sym: sym name_l: name lot_l: lot from: ref}) "
                                + "(select {sym: sym name_r: name lot_r: lot from: ref})) take: 1})",
                        "(table [sym name_l lot_l name_r lot_r] (list ['AAPL] [\"Apple\"] [10] [\"Apple\"] [10]))"),
                new Sample(
                        "a column is renamed before a join",
                        KNOWN_REF
                                .rename("lot", "size")
                                .innerJoin(QUOTES.select("sym", "bid"))
                                .on("sym"),
                        "(inner-join ['sym] (select {sym: sym name: name size: lot from: ref}) (select {sym: sym "
                                + "bid: bid from: quotes}))",
                        "(table [sym name size bid] (list ['AAPL 'AAPL] [\"Apple\" \"Apple\"] [10 10] [300 100]))"),
                new Sample(
                        "the latest row that is not later",
                        TRADES.select("id", "sym", "ts")
                                .asTable()
                                .asofJoin(QUOTES.select("sym", "ts", "bid"))
                                .on("sym")
                                .asOf("ts"),
                        "(asof-join ['sym 'ts] (select {id: id sym: sym ts: ts from: trades}) (select {sym: sym "
                                + "ts: ts bid: bid from: quotes}))",
                        "(table [id sym ts bid] (list [1 2 3 4 5 6] ['AAPL 'MSFT 'AAPL 'IBM 'side 'MSFT] "
                                + "[2024.01.01D09:30:00.000000000 2024.01.01D09:30:30.000000000 "
                                + "2024.01.01D09:31:00.000000000 2024.01.01D09:45:00.000000000 0Np "
                                + "2024.01.02D00:00:00.000000000] [100 200 300 0Nl 0Nl 200]))"),
                new Sample(
                        "aggregates of a window, the row that prevails before it included",
                        TRADES.select("id", "sym", "ts")
                                .where(TS.isNotNull())
                                .asTable()
                                .windowJoin(QUOTES)
                                .on("sym")
                                .time(TS)
                                .between(Duration.ofSeconds(-1), Duration.ofSeconds(1))
                                .select(BID.min().as("lo"), count().as("n")),
                        "(window-join ['sym 'ts] (map-left + [-1000000000 1000000000] (at (select {id: id sym: sym ts:"
                                + " ts from: trades where: (not (nil? ts))}) (quote ts))) (select {id: id sym: sym ts: ts"
                                + " from: trades where: (not (nil? ts))}) quotes {lo: (min bid) n: (count ts)})",
                        "(table [id sym ts lo n] (list [1 2 3 4 6] ['AAPL 'MSFT 'AAPL 'IBM 'MSFT] "
                                + "[2024.01.01D09:30:00.000000000 2024.01.01D09:30:30.000000000 "
                                + "2024.01.01D09:31:00.000000000 2024.01.01D09:45:00.000000000 "
                                + "2024.01.02D00:00:00.000000000] [100 200 300 0Nl 200] [1 1 1 0 1]))"),
                new Sample(
                        "aggregates of a window alone",
                        TRADES.select("id", "sym", "ts")
                                .where(TS.isNotNull())
                                .asTable()
                                .windowJoin(QUOTES)
                                .withinOnly()
                                .on("sym")
                                .time(TS)
                                .between(Duration.ofSeconds(-60), Duration.ofSeconds(1))
                                .select(BID.min().as("lo"), BID.count().as("n")),
                        "(window-join1 ['sym 'ts] (map-left + [-60000000000 1000000000] (at (select {id: id sym: sym"
                                + " ts: ts from: trades where: (not (nil? ts))}) (quote ts))) (select {id: id sym: sym ts:"
                                + " ts from: trades where: (not (nil? ts))}) quotes {lo: (min bid) n: (count bid)})",
                        "(table [id sym ts lo n] (list [1 2 3 4 6] ['AAPL 'MSFT 'AAPL 'IBM 'MSFT] "
                                + "[2024.01.01D09:30:00.000000000 2024.01.01D09:30:30.000000000 "
                                + "2024.01.01D09:31:00.000000000 2024.01.01D09:45:00.000000000 "
                                + "2024.01.02D00:00:00.000000000] [100 200 300 0Nl 0Nl] [1 1 1 0 0]))"),
                new Sample(
                        "a window aggregates what is computed",
                        QUOTES.windowJoin(QUOTES)
                                .withinOnly()
                                .on("sym")
                                .time("ts")
                                .between(0, 60_000_000_000L)
                                .select(BID.times(2).max().as("m")),
                        "(window-join1 ['sym 'ts] (map-left + [0 60000000000] (at quotes (quote ts))) quotes "
                                + "(select {sym: sym ts: ts c0: (* bid 2) from: quotes}) {m: (max c0)})",
                        "(table [sym ts bid px m] (list ['AAPL 'MSFT 'AAPL] [2024.01.01D09:29:59.500000000 "
                                + "2024.01.01D09:30:00.000000000 2024.01.01D09:30:59.000000000] [100 200 300] [1.0 2.0 "
                                + "3.0] [600 400 600]))"),
                new Sample(
                        "a join is selected from",
                        REF.innerJoin(QUOTES)
                                .on("sym")
                                .select(SYM, BID.sum().as("s"))
                                .where(BID.gt(100))
                                .by("sym"),
                        "(select {s: (sum bid) from: (inner-join ['sym] ref quotes) where: (> bid 100) by: sym})",
                        "(table [sym s] (list ['AAPL] [300]))"),
                new Sample(
                        "a join of a join",
                        REF.innerJoin(QUOTES.select("sym", "bid"))
                                .on("sym")
                                .antiJoin(QUOTES.where(BID.eq(200)))
                                .on("sym"),
                        "(anti-join ['sym] (inner-join ['sym] ref (select {sym: sym bid: bid from: quotes})) "
                                + "(select {from: quotes where: (== bid 200)}))",
                        "(table [sym name lot bid] (list ['AAPL 'AAPL] [\"Apple\" \"Apple\"] [10 10] [300 100]))"),
                new Sample(
                        "sums with a column for each value",
                        SALES.pivot().rows("sym").columns("side").values("qty").sum(),
                        "(pivot sales (quote sym) (quote side) (quote qty) sum)",
                        "(table [sym B S] (list ['a 'b 'c] [6 3 0Nl] [2 0Nl 4]))"),
                new Sample(
                        "counts with a column for each value",
                        SALES.pivot()
                                .rows("sym", "day")
                                .columns("side")
                                .values("qty")
                                .count(),
                        "(pivot sales ['sym 'day] (quote side) (quote qty) count)",
                        "(table [sym day B S] (list ['a 'b 'c 'a] [2024.01.01 2024.01.02 2024.01.02 2024.01.02] "
                                + "[1 1 0Nl 1] [1 0Nl 1 0Nl]))"),
                new Sample(
                        "extremes with a column for each value",
                        SALES.where(QTY.gt(1))
                                .pivot()
                                .rows("side")
                                .columns("sym")
                                .values("qty")
                                .max(),
                        "(pivot (select {from: sales where: (> qty 1)}) (quote side) (quote sym) (quote qty) max)",
                        "(table [side a b c] (list ['S 'B] [2 5] [0Nl 3] [4 0Nl]))"),
                new Sample(
                        "averages of the rows before",
                        SALES.window()
                                .partitionBy("sym")
                                .orderBy("qty")
                                .rows(2)
                                .select(QTY.avg().as("m")),
                        "(window {from: sales part: ['sym] order: ['qty] frame: 2 funcs: {m: (avg qty)}})",
                        "(table [sym side qty day m] (list ['a 'a 'b 'c 'a] ['B 'S 'B 'S 'B] [1 2 3 4 5] "
                                + "[2024.01.01 2024.01.01 2024.01.02 2024.01.02 2024.01.02] [1.0 1.5 3.0 4.0 3.5]))"),
                new Sample(
                        "sums of all rows before",
                        SALES.window()
                                .partitionBy("sym")
                                .orderBy("qty")
                                .running()
                                .select(QTY.sum().as("s"), QTY.first().as("f")),
                        "(window {from: sales part: ['sym] order: ['qty] frame: 'running funcs: {s: (sum qty) f: "
                                + "(first qty)}})",
                        "(table [sym side qty day s f] (list ['a 'a 'b 'c 'a] ['B 'S 'B 'S 'B] [1 2 3 4 5] "
                                + "[2024.01.01 2024.01.01 2024.01.02 2024.01.02 2024.01.02] [1 3 3 4 8] [1 1 3 4 1]))"),
                new Sample(
                        "the greatest of all rows of a part",
                        SALES.window()
                                .partitionBy("side")
                                .whole()
                                .select(QTY.max().as("m")),
                        "(window {from: sales part: ['side] frame: 'whole funcs: {m: (max qty)}})",
                        "(table [sym side qty day m] (list ['a 'a 'b 'c 'a] ['B 'S 'B 'S 'B] [1 2 3 4 5] "
                                + "[2024.01.01 2024.01.01 2024.01.02 2024.01.02 2024.01.02] [5 4 5 4 5]))"),
                new Sample(
                        "a row without a partner has the empty text",
                        QUOTES.select("sym", "bid")
                                .asTable()
                                .leftJoin(REF.select("sym", "name"))
                                .on("sym"),
                        "(left-join ['sym] (select {sym: sym bid: bid from: quotes})"
                                + " (select {sym: sym name: name from: ref}))",
                        "(table [sym bid name] (list ['AAPL 'MSFT 'AAPL] [100 200 300] [\"Apple\" \"\" \"Apple\"]))"),
                new Sample(
                        "a window is in the units of a time of day",
                        LEGS.select(SYM, DUE)
                                .where(DUE.isNotNull())
                                .asTable()
                                .windowJoin(LEGS)
                                .withinOnly()
                                .on("sym")
                                .time(DUE)
                                .between(Duration.ofSeconds(-4), Duration.ZERO)
                                .select(ID.count().as("n")),
                        "(window-join1 ['sym 'due] (map-left + [-4000 0] (at (select {sym: sym due: due from: legs"
                                + " where: (not (nil? due))}) (quote due))) (select {sym: sym due: due from: legs where:"
                                + " (not (nil? due))}) legs {n: (count id)})",
                        "(table [sym due n] (list ['a 'b 'b] [00:00:01.000 00:00:02.000 00:00:05.000] [1 1 2]))"),
                new Sample(
                        "texts become the columns of a pivot",
                        LEGS.select(SYM, WORDS.cast(RayType.SYM).as("w"), ID)
                                .where(ID.ne(3))
                                .asTable()
                                .pivot()
                                .rows("sym")
                                .columns("w")
                                .values("id")
                                .sum(),
                        "(pivot (select {sym: sym w: (as (quote SYM) words) id: id from: legs where: (!= id 3)})"
                                + " (quote sym) (quote w) (quote id) sum)",
                        "(table (as 'SYM [\"sym\" \"a,b\" \"c\" \"x,y,z\"])"
                                + " (list ['a 'b] [1 0Nl] [0Nl 2] [0Nl 4]))"),
                new Sample(
                        "the rows of two tables",
                        SALES.select("sym", "qty")
                                .unionAll(SALES.select("sym", "qty").where(QTY.gt(4))),
                        "(union-all (select {sym: sym qty: qty from: sales}) (select {sym: sym qty: qty from: "
                                + "sales where: (> qty 4)}))",
                        "(table [sym qty] (list ['a 'a 'b 'c 'a 'a] [1 2 3 4 5 5]))"));
    }
}
