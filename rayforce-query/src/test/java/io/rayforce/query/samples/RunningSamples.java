package io.rayforce.query.samples;

import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.TRADES;

import io.rayforce.query.samples.Samples.Sample;
import java.util.List;

/** Running and moving functions, and those that look at neighbouring rows. */
final class RunningSamples {

    private RunningSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "running sums, products and averages",
                        TRADES.select(
                                        ID.cumSum().as("s"),
                                        ID.cumProduct().as("p"),
                                        ID.cumAvg().as("a"))
                                .limit(3),
                        "(select {s: (sums id) p: (prds id) a: (avgs id) from: trades take: 3})",
                        "(table [s p a] (list [1 3 6] [1 2 6] [1.0 1.5 2.0]))"),
                new Sample(
                        "running extremes",
                        TRADES.select(PX.cumMin().as("lo"), PX.cumMax().as("hi"))
                                .limit(3),
                        "(select {lo: (mins px) hi: (maxs px) from: trades take: 3})",
                        "(table [lo hi] (list [10.5 10.5 10.5] [10.5 20.0 20.0]))"),
                new Sample(
                        "moving sums and averages",
                        TRADES.select(ID.movingSum(2).as("s"), ID.movingAvg(2).as("a"))
                                .limit(3),
                        "(select {s: (msum 2 id) a: (mavg 2 id) from: trades take: 3})",
                        "(table [s a] (list [1 3 5] [1.0 1.5 2.5]))"),
                new Sample(
                        "moving extremes",
                        TRADES.select(ID.movingMin(2).as("lo"), ID.movingMax(2).as("hi"))
                                .limit(3),
                        "(select {lo: (mmin 2 id) hi: (mmax 2 id) from: trades take: 3})",
                        "(table [lo hi] (list [1 1 2] [1 2 3]))"),
                new Sample(
                        "moving counts skip nulls",
                        TRADES.select(QTY.movingCount(2).as("n")),
                        "(select {n: (mcount 2 qty) from: trades})",
                        "(table [n] (list [1 2 2 1 1 2]))"),
                new Sample(
                        "moving variances and deviations",
                        TRADES.select(ID.movingVar(2).as("v"), ID.movingDev(2).as("d"))
                                .limit(3),
                        "(select {v: (mvar 2 id) d: (mdev 2 id) from: trades take: 3})",
                        "(table [v d] (list [0.0 0.25 0.25] [0.0 0.5 0.5]))"),
                new Sample(
                        "differences and ratios to the row before",
                        TRADES.select(ID.deltas().as("d"), ID.ratios().as("r")).limit(3),
                        "(select {d: (deltas id) r: (ratios id) from: trades take: 3})",
                        "(table [d r] (list [0Nl 1 1] [0Nf 2.0 1.5]))"),
                new Sample(
                        "values of the rows before and after",
                        TRADES.select(QTY.lag().as("before"), QTY.lead().as("after"))
                                .limit(2),
                        "(select {before: (lag qty) after: (lead qty) from: trades take: 2})",
                        "(table [before after] (list [0Nl 100] [200 300]))"),
                new Sample(
                        "nulls take the value before them",
                        TRADES.select(PX.fillForward().as("x")).limit(4),
                        "(select {x: (fills px) from: trades take: 4})",
                        "(table [x] (list [10.5 20.0 20.0 40.25]))"),
                new Sample(
                        "values that differ from the row before",
                        TRADES.select(SIDE.differ().as("x")),
                        "(select {x: (differ side) from: trades})",
                        "(table [x] (list [true true true true true false]))"),
                new Sample(
                        "the row before is one that is left",
                        TRADES.select(ID, ID.lag().as("before")).where(SIDE.eq("B")),
                        "(select {id: id before: (lag id) from: (select {from: trades where: (== side (quote "
                                + "B))})})",
                        "(table [id before] (list [1 3 5 6] [0Nl 1 3 5]))"),
                new Sample(
                        "running sums of groups",
                        TRADES.select(ID.cumSum().as("x")).by("side"),
                        "(select {x: (sums id) from: trades by: side})",
                        "(table [side x] (list ['B 'S] (list [1 4 9 15] [2 6])))"));
    }
}
