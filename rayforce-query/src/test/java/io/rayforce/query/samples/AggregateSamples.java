package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.Column;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.U8;
import java.util.List;

/** Aggregates: of all rows, of groups, of some of the rows. */
final class AggregateSamples {

    private static final IntegerColumn<U8> U = Column.u8("u");
    private static final IntegerColumn<I16> H = Column.i16("h");
    private static final IntegerColumn<I32> I = Column.i32("i");
    private static final Table NARROW = Table.named("narrow");

    private AggregateSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "sums and counts of conditions",
                        TRADES.select(
                                QTY.sum().as("s"),
                                FLAG.sum().as("n"),
                                QTY.count().as("c")),
                        "(select {s: (sum qty) n: (sum flag) c: (count qty) from: trades})",
                        "(table [s n c] (list [1300] [3] [6]))"),
                new Sample(
                        "averages",
                        TRADES.select(PX.avg().as("m"), QTY.avg().as("n")).by("side"),
                        "(select {m: (avg px) n: (avg qty) from: trades by: side})",
                        "(table [side m n] (list ['B 'S] [26.833333333333332 30.125] [275.0 200.0]))"),
                new Sample(
                        "smallest and greatest values",
                        TRADES.select(PX.min().as("lo"), SYM.max().as("hi")).by("side"),
                        "(select {lo: (min px) hi: (max sym) from: trades by: side})",
                        "(table [side lo hi] (list ['B 'S] [10.5 20.0] ['side 'MSFT]))"),
                new Sample(
                        "first and last values that are not null",
                        TRADES.select(PX.first().as("f"), TS.last().as("l")).by("side"),
                        "(select {f: (first px) l: (last ts) from: trades by: side})",
                        "(table [side f l] (list ['B 'S] [10.5 20.0] [2024.01.02D00:00:00.000000000 "
                                + "2024.01.01D09:45:00.000000000]))"),
                new Sample(
                        "medians",
                        TRADES.select(PX.median().as("m")).by("side"),
                        "(select {m: (med px) from: trades by: side})",
                        "(table [side m] (list ['B 'S] [20.0 30.125]))"),
                new Sample(
                        "deviations of a population and of a sample",
                        TRADES.select(ID.stddevPop().as("p"), ID.stddev().as("s"))
                                .where(ID.lt(5)),
                        "(select {p: (dev id) s: (stddev id) from: trades where: (< id 5)})",
                        "(table [p s] (list [1.118033988749895] [1.2909944487358056]))"),
                new Sample(
                        "variances of a population and of a sample",
                        TRADES.select(ID.variancePop().as("p"), ID.variance().as("s"))
                                .where(ID.lt(5)),
                        "(select {p: (var_pop id) s: (var id) from: trades where: (< id 5)})",
                        "(table [p s] (list [1.25] [1.6666666666666667]))"),
                new Sample(
                        "different values are counted, null as one",
                        TRADES.select(QTY.countDistinct().as("n")).by("side"),
                        "(select {n: (count (distinct qty)) from: trades by: side})",
                        "(table [side n] (list ['B 'S] [4 2]))"),
                new Sample(
                        "correlation and covariances",
                        TRADES.select(
                                        ID.corr(ID.times(2)).as("r"),
                                        ID.cov(ID).as("p"),
                                        ID.covSample(ID).as("s"))
                                .where(ID.lt(4)),
                        "(select {r: (+ (pearson_corr id (* id 2)) 0.0) p: (+ (cov id id) 0.0) s: (+ (scov id "
                                + "id) 0.0) from: trades where: (< id 4)})",
                        "(table [r p s] (list [1.0] [0.6666666666666666] [1.0]))"),
                new Sample(
                        "the greatest and smallest of each group",
                        TRADES.select(QTY.top(2).as("hi"), QTY.bottom(1).as("lo"))
                                .by("side"),
                        "(select {hi: (top qty 2) lo: (bot qty 1) from: trades by: side})",
                        "(table [side hi lo] (list ['B 'S] (list [500 300] [200]) (list [100] [200])))"),
                new Sample(
                        "the greatest of all are the rows that have them",
                        TRADES.select(QTY.top(2)),
                        "(select {qty: qty from: trades desc: qty take: 2})",
                        "(table [qty] (list [500 300]))"),
                new Sample(
                        "the most frequent value",
                        TRADES.select(SYM.mode().as("m")).by("side"),
                        "(select {m: (mode sym) from: trades by: side})",
                        "(table [side m] (list ['B 'S] ['AAPL 'MSFT]))"),
                new Sample(
                        "true for all or for any",
                        TRADES.select(FLAG.all().as("l"), FLAG.any().as("n")).by("side"),
                        "(select {l: (all flag) n: (any flag) from: trades by: side})",
                        "(table [side l n] (list ['B 'S] [false false] [true false]))"),
                new Sample(
                        "weighted sums and averages",
                        TRADES.select(ID.wavg(ID).as("a"), ID.wsum(ID).as("s")).where(ID.lt(4)),
                        "(select {a: (+ (wavg id id) 0.0) s: (+ (wsum id id) 0.0) from: trades where: (< id 4)})",
                        "(table [a s] (list [2.3333333333333335] [14.0]))"),
                new Sample(
                        "percentiles and quantiles",
                        TRADES.select(
                                ID.percentile(50).as("p"), ID.quantile(0.25).as("q")),
                        "(select {p: (+ (percentile id 50) 0.0) q: (+ (quantile id 0.25) 0.0) from: trades})",
                        "(table [p q] (list [3.5] [2.25]))"),
                new Sample(
                        "a sum over some of the rows",
                        TRADES.select(
                                        QTY.sum().where(SIDE.eq("B")).as("b"),
                                        QTY.sumIf(SIDE.eq("S")).as("s"))
                                .by("flag"),
                        "(select {b: (sum (if (== side (quote B)) qty 0Nl)) s: (sum (if (== side (quote S)) qty "
                                + "0Nl)) from: trades by: flag})",
                        "(table [flag b s] (list [true false] [900 200] [0 200]))"),
                new Sample(
                        "a count over some of the rows",
                        TRADES.select(
                                        count().where(SIDE.eq("B")).as("b"),
                                        ID.countIf(SIDE.eq("S")).as("s"))
                                .by("flag"),
                        "(select {b: (sum (if (== side (quote B)) 1 0)) s: (sum (if (== side (quote S)) 1 0)) "
                                + "from: trades by: flag})",
                        "(table [flag b s] (list [true false] [3 1] [0 2]))"),
                new Sample(
                        "an average over some of the rows",
                        TRADES.select(PX.avgIf(SIDE.eq("B")).as("x")).by("flag"),
                        "(select {x: (avg (if (== side (quote B)) px 0Nf)) from: trades by: flag})",
                        "(table [flag x] (list [true false] [30.25 20.0]))"),
                new Sample(
                        "extremes over some of the rows",
                        TRADES.select(
                                        QTY.minIf(SIDE.eq("B")).as("lo"),
                                        DAY.maxIf(SIDE.eq("B")).as("hi"))
                                .by("flag"),
                        "(select {lo: (min (if (== side (quote B)) qty 0Nl)) hi: (max (if (== side (quote B)) "
                                + "day 0Nd)) from: trades by: flag})",
                        "(table [flag lo hi] (list [true false] [100 200] [2024.01.05 2024.01.02]))"),
                new Sample(
                        "first and last values over some of the rows",
                        TRADES.select(
                                        SYM.firstIf(ID.gt(2)).as("f"),
                                        NOTE.lastIf(ID.lt(2)).as("l"))
                                .by("flag"),
                        "(select {f: (first (if (> id 2) sym ')) l: (last (if (< id 2) note \"\")) from: trades "
                                + "by: flag})",
                        "(table [flag f l] (list [true false] ['AAPL 'IBM] [\"x\" \"\"]))"),
                new Sample(
                        "a sum over none of the rows",
                        TRADES.select(
                                        QTY.sumIf(ID.gt(100)).as("s"),
                                        PX.maxIf(ID.gt(100)).as("m"))
                                .by("flag"),
                        "(select {s: (sum (if (> id 100) qty 0Nl)) m: (max (if (> id 100) px 0Nf)) from: trades "
                                + "by: flag})",
                        "(table [flag s m] (list [true false] [0 0] [0Nf 0Nf]))"),
                new Sample(
                        "a sum of narrow numbers over some of the rows",
                        NARROW.select(
                                        I.sum().where(U.gt(1)).as("s"),
                                        H.min().where(U.gt(1)).as("m"))
                                .by("k"),
                        "(select {s: (sum (if (> u 1) i 0Ni)) m: (min (if (> u 1) h 0Nh)) from: narrow by: k})",
                        "(table [k s m] (list ['a 'b] [0 7] [2h 4h]))"),
                new Sample(
                        "an untyped sum and average over some of the rows",
                        TRADES.select(
                                        col("qty").sumIf(SIDE.eq("B")).as("s"),
                                        col("px").avgIf(SIDE.eq("B")).as("m"))
                                .by("flag"),
                        "(select {s: (sum (* qty (if (== side (quote B)) 1 0))) m: (wavg (if (== side (quote B)) "
                                + "1 0) px) from: trades by: flag})",
                        "(table [flag s m] (list [true false] [900 200] [30.25 20.0]))"),
                new Sample(
                        "arithmetic between aggregates",
                        TRADES.select(
                                        PX.max().minus(PX.min()).as("range"),
                                        PX.times(QTY).sum().dividedBy(QTY.sum()).as("vwap"))
                                .by("side"),
                        "(select {range: (- (max px) (min px)) vwap: (/ (sum (* px qty)) (sum qty)) from: trades "
                                + "by: side})",
                        "(table [side range vwap] (list ['B 'S] [39.5 20.25] [27.318181818181817 20.0]))"),
                new Sample(
                        "an aggregate beside a row's value",
                        TRADES.select(ID, QTY.max().minus(QTY).as("x")).limit(2),
                        "(select {id: id x: (- (max qty) qty) from: trades take: 2})",
                        "(table [id x] (list [1 2] [400 300]))"),
                new Sample(
                        "percentiles and sums beside each other",
                        TRADES.select(
                                ID.percentile(25).as("p"),
                                ID.percentile(75).as("q"),
                                ID.sum().as("s"),
                                PX.median().as("m"),
                                count().as("n")),
                        "(select {p: (+ (percentile id 25) 0.0) q: (+ (percentile id 75) 0.0) s: (sum id) m: (+ "
                                + "(percentile px 50) 0.0) n: (count id) from: trades})",
                        "(table [p q s m n] (list [2.25] [4.75] [21] [20.0] [6]))"),
                new Sample(
                        "a weighted average beside a sum",
                        TRADES.select(
                                PX.wavg(ID).as("a"),
                                ID.sum().as("s"),
                                FLAG.sum().as("n"),
                                SYM.countDistinct().as("d")),
                        "(select {a: (+ (wavg id px) 0.0) s: (sum id) n: (sum flag) d: (count (distinct sym)) "
                                + "from: trades})",
                        "(table [a s n d] (list [32.30555555555556] [21] [3] [4]))"),
                new Sample(
                        "a sum of some rows beside a weighted average",
                        TRADES.select(
                                        PX.wavg(ID).as("a"),
                                        ID.sumIf(FLAG).as("s"),
                                        count().where(SIDE.eq("B")).as("n"))
                                .where(ID.gt(1)),
                        "(select {a: (+ (wavg id px) 0.0) s: (sum c0) n: (sum c1) from: (select {id: id px: px c0: (if"
                                + " flag id 0Nl) c1: (if (== side (quote B)) 1 0) from: trades where: (> id 1)})})",
                        "(table [a s n] (list [33.588235294117645] [8] [3]))"),
                new Sample(
                        "a sum of some rows beside a row's value",
                        TRADES.select(ID, SYM.mode().as("m"), QTY.sumIf(FLAG).as("s"))
                                .orderBy(PX.desc())
                                .limit(2),
                        "(select {id: id m: (mode sym) s: (sum c0) from: (select {px: px id: id sym: sym c0: (if "
                                + "flag qty 0Nl) from: trades}) desc: px take: 2})",
                        "(table [id m s] (list [5 4] ['AAPL 'AAPL] [900 900]))"),
                new Sample(
                        "a median beside a calculation",
                        TRADES.select(
                                PX.median().as("m"), PX.max().minus(PX.min()).as("r")),
                        "(select {m: (percentile px 50) r: (- (max px) (min px)) from: trades})",
                        "(table [m r] (list [20.0] [39.5]))"),
                new Sample(
                        "rows beyond the average",
                        TRADES.select(ID).where(PX.gt(PX.avg())),
                        "(select {id: id from: trades where: (> px (avg px))})",
                        "(table [id] (list [4 5]))"));
    }
}
