package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.asc;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.desc;
import static io.rayforce.query.Dsl.from;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.noCondition;
import static io.rayforce.query.Dsl.param;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;

import io.rayforce.query.Table;
import io.rayforce.query.samples.Samples.Sample;
import java.util.List;

/** Selects: which columns, rows, groups and order. */
final class SelectSamples {

    private static final Table REF = Table.named("ref");

    private SelectSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "columns come in the order in which they are given",
                        TRADES.select("qty", "id").limit(2),
                        "(select {qty: qty id: id from: trades take: 2})",
                        "(table [qty id] (list [100 200] [1 2]))"),
                new Sample(
                        "two columns change places",
                        TRADES.select(QTY.as("px"), PX.as("qty")).where(ID.eq(1)),
                        "(select {px: c0 qty: c1 from: (select {c0: qty c1: px from: trades where: (== id 1)})})",
                        "(table [px qty] (list [100] [10.5]))"),
                new Sample(
                        "all columns come with a computed one",
                        REF.selectAll().with(col("lot").times(2).as("twice")),
                        "(update {twice: (* lot 2) from: ref})",
                        "(table [sym name lot twice] (list ['AAPL 'IBM 'GOOG] [\"Apple\" \"IBM\" \"Google\"] [10 "
                                + "20 30] [20 40 60]))"),
                new Sample(
                        "a computed column takes the place of another",
                        REF.selectAll().with(col("lot").times(2).as("lot")).limit(1),
                        "(update {lot: (* lot 2) from: (select {from: ref take: 1})})",
                        "(table [sym name lot] (list ['AAPL] [\"Apple\"] [20]))"),
                new Sample(
                        "a condition alone keeps all columns",
                        REF.where(col("lot").gt(10)),
                        "(select {from: ref where: (> lot 10)})",
                        "(table [sym name lot] (list ['IBM 'GOOG] [\"IBM\" \"Google\"] [20 30]))"),
                new Sample(
                        "the conditions of several calls are all true",
                        TRADES.select(ID).where(ID.gt(1)).where(FLAG.isFalse(), SIDE.eq("S")),
                        "(select {id: id from: trades where: (and (> id 1) (not flag) (== side (quote S)))})",
                        "(table [id] (list [2 4]))"),
                new Sample(
                        "a condition that is none leaves no trace",
                        TRADES.select(ID).where(noCondition()).where(ID.gt(4)),
                        "(select {id: id from: trades where: (> id 4)})",
                        "(table [id] (list [5 6]))"),
                new Sample(
                        "nothing is true for any row",
                        TRADES.select(ID).where(lit(false)),
                        "(select {id: id from: trades where: false})",
                        "(table [id] (list []))"),
                new Sample(
                        "groups have their key and what is aggregated",
                        TRADES.select(QTY.sum().as("n")).by("sym"),
                        "(select {n: (sum qty) from: trades by: sym})",
                        "(table [sym n] (list ['AAPL 'MSFT 'IBM 'side] [400 400 0 500]))"),
                new Sample(
                        "groups are of several keys",
                        TRADES.select(count().as("n")).by("side", "flag"),
                        "(select {n: (count 1) from: trades by: {side: side flag: flag}})",
                        "(table [side flag n] (list ['B 'S 'B] [true false false] [3 2 1]))"),
                new Sample(
                        "a key is computed",
                        TRADES.select(count().as("n")).by(QTY.intDiv(200).as("class")),
                        "(select {n: (count 1) from: trades by: {class: (div qty 200)}})",
                        "(table [class n] (list [0 1 0Nl 2] [1 3 1 1]))"),
                new Sample(
                        "a key comes once, under its alias",
                        TRADES.select(SIDE.as("way"), count().as("n")).by(SIDE),
                        "(select {way: side n: n from: (select {n: (count 1) from: trades by: side})})",
                        "(table [way n] (list ['B 'S] [4 2]))"),
                new Sample(
                        "keys alone make groups",
                        TRADES.select("side").by("side"),
                        "(select {side: side from: (select {c0: (count 1) from: trades by: side})})",
                        "(table [side] (list ['B 'S]))"),
                new Sample(
                        "a row's value makes a list for each group",
                        TRADES.select(ID).by("side"),
                        "(select {id: id from: trades by: side})",
                        "(table [side id] (list ['B 'S] (list [1 3 5 6] [2 4])))"),
                new Sample(
                        "lists become rows again",
                        TRADES.select(ID, count().as("n")).by("side").ungroup(),
                        "(ungroup (select {id: id n: (count 1) from: trades by: side}))",
                        "(table [side id n] (list ['B 'B 'B 'B 'S 'S] [1 3 5 6 2 4] [4 4 4 4 2 2]))"),
                new Sample(
                        "rows are ordered in mixed directions",
                        TRADES.select(ID).orderBy(asc("side"), desc("id")),
                        "(select {id: id from: trades asc: side desc: id})",
                        "(table [id] (list [6 5 3 1 4 2]))"),
                new Sample(
                        "rows are ordered by a column that is not selected",
                        TRADES.select(SYM).orderBy(QTY.desc()).limit(2),
                        "(select {sym: sym from: trades desc: qty take: 2})",
                        "(table [sym] (list ['side 'AAPL]))"),
                new Sample(
                        "rows are ordered by what is computed",
                        TRADES.select(ID).orderBy(PX.times(QTY).desc()),
                        "(select {id: id from: (select {c0: (* px qty) id: id from: trades}) desc: c0})",
                        "(table [id] (list [5 2 6 1 3 4]))"),
                new Sample(
                        "groups are ordered by what is aggregated",
                        TRADES.select(QTY.sum().as("n"))
                                .by("sym")
                                .orderBy(desc("n"))
                                .limit(2),
                        "(select {n: (sum qty) from: trades by: sym desc: n take: 2})",
                        "(table [sym n] (list ['side 'AAPL] [500 400]))"),
                new Sample(
                        "the first rows are skipped",
                        TRADES.select(ID).offset(4),
                        "(select {id: id from: trades take: [4 9223372036854775807]})",
                        "(table [id] (list [5 6]))"),
                new Sample(
                        "some rows after others are kept",
                        TRADES.select(ID).offset(1).limit(2),
                        "(select {id: id from: trades take: [1 2]})",
                        "(table [id] (list [2 3]))"),
                new Sample(
                        "the last rows are kept",
                        TRADES.select(ID).last(2),
                        "(select {id: id from: trades take: -2})",
                        "(table [id] (list [5 6]))"),
                new Sample(
                        "a limit beyond the last row repeats none",
                        TRADES.select(ID).limit(100),
                        "(select {id: id from: trades take: 100})",
                        "(table [id] (list [1 2 3 4 5 6]))"),
                new Sample(
                        "each pair of values comes once",
                        TRADES.select(SIDE, FLAG).distinct(),
                        "(distinct (select {side: side flag: flag from: trades}))",
                        "(table [side flag] (list ['B 'S 'B] [true false false]))"),
                new Sample(
                        "each value comes once, where it is first seen",
                        TRADES.select(QTY.distinct()),
                        "(distinct (select {qty_distinct: qty from: trades}))",
                        "(table [qty_distinct] (list [100 200 300 0Nl 500]))"),
                new Sample(
                        "different values are ordered and limited after that",
                        TRADES.select(SYM).distinct().orderBy(desc("sym")).limit(2),
                        "(select {from: (distinct (select {sym: sym from: trades})) desc: sym take: 2})",
                        "(table [sym] (list ['side 'MSFT]))"),
                new Sample(
                        "aggregates alone make one row",
                        TRADES.select(QTY.sum().as("s"), PX.max().as("m"), count().as("n")),
                        "(select {s: (sum qty) m: (max px) n: (count 1) from: trades})",
                        "(table [s m n] (list [1300] [50.0] [6]))"),
                new Sample(
                        "a query is asked about the groups of another",
                        TRADES.select(QTY.sum().as("n")).by("sym").asTable().where(col("n").gt(300)),
                        "(select {from: (select {n: (sum qty) from: trades by: sym}) where: (> n 300)})",
                        "(table [sym n] (list ['AAPL 'MSFT 'side] [400 400 500]))"),
                new Sample(
                        "a limit inside applies before one outside",
                        from(TRADES.select(ID).limit(5)).last(2),
                        "(select {from: (select {id: id from: trades take: 5}) take: -2})",
                        "(table [id] (list [4 5]))"),
                new Sample(
                        "a parameter has its value when the query is run",
                        TRADES.select(ID).where(QTY.gt(param("least"))).bind("least", 200),
                        "(select {id: id from: trades where: (> qty 200)})",
                        "(table [id] (list [3 5]))"),
                new Sample(
                        "an unnamed column is named after what it is",
                        TRADES.select(PX.sum(), QTY.max()),
                        "(select {px_sum: (sum px) qty_max: (max qty) from: trades})",
                        "(table [px_sum qty_max] (list [140.75] [500]))"));
    }
}
