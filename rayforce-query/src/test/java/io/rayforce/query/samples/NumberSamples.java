package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.Column;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.RayType;
import io.rayforce.types.U8;
import java.util.List;

/** Numbers: arithmetic, choices, conversions and buckets. */
final class NumberSamples {

    private static final IntegerColumn<U8> U = Column.u8("u");
    private static final IntegerColumn<I16> H = Column.i16("h");
    private static final IntegerColumn<I32> I = Column.i32("i");
    private static final Table NARROW = Table.named("narrow");

    private NumberSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "numbers are added and taken from each other",
                        TRADES.select(QTY.plus(1).minus(ID).as("x")).limit(2),
                        "(select {x: (- (+ qty 1) id) from: trades take: 2})",
                        "(table [x] (list [100 199]))"),
                new Sample(
                        "a constant stands on the left",
                        TRADES.select(
                                        lit(1).plus(QTY).as("x"),
                                        lit(2.5).times(ID).as("y"))
                                .limit(2),
                        "(select {x: (+ 1 qty) y: (* 2.5 id) from: trades take: 2})",
                        "(table [x y] (list [101 201] [2.5 5.0]))"),
                new Sample(
                        "integers are divided into a fraction",
                        TRADES.select(ID.dividedBy(2).as("x")).limit(3),
                        "(select {x: (/ id 2) from: trades take: 3})",
                        "(table [x] (list [0.5 1.0 1.5]))"),
                new Sample(
                        "integers are divided and rounded down",
                        TRADES.select(ID.minus(4).intDiv(2).as("x")).limit(3),
                        "(select {x: (div (- id 4) 2) from: trades take: 3})",
                        "(table [x] (list [-2 -1 -1]))"),
                new Sample(
                        "a remainder has the sign of the divisor",
                        TRADES.select(ID.minus(4).mod(3).as("x")).limit(3),
                        "(select {x: (% (- id 4) 3) from: trades take: 3})",
                        "(table [x] (list [0 1 2]))"),
                new Sample(
                        "the sign is changed",
                        NARROW.select(H.negate().as("x")),
                        "(select {x: (neg h) from: narrow})",
                        "(table [x] (list [-1 -2 0Nl -4]))"),
                new Sample(
                        "one of two values is chosen",
                        TRADES.select(when(FLAG).then(QTY).otherwise(0).as("x")),
                        "(select {x: (if flag qty 0) from: trades})",
                        "(table [x] (list [100 0 300 0 500 0]))"),
                new Sample(
                        "one of three values is chosen",
                        TRADES.select(when(ID.gt(4))
                                .then(3)
                                .when(ID.gt(2))
                                .then(2)
                                .otherwise(1)
                                .as("x")),
                        "(select {x: (if (> id 4) 3 (if (> id 2) 2 1)) from: trades})",
                        "(table [x] (list [1 1 2 2 3 3]))"),
                new Sample(
                        "nothing is chosen",
                        TRADES.select(when(FLAG).then(PX).otherwiseNull().as("x")),
                        "(select {x: (if flag px 0Nf) from: trades})",
                        "(table [x] (list [10.5 0Nf 0Nf 0Nf 50.0 0Nf]))"),
                new Sample(
                        "a choice between narrow numbers keeps their null",
                        NARROW.select(when(U.gt(1)).then(I).otherwise(H).as("x")),
                        "(select {x: (if (> u 1) (as (quote I64) i) (as (quote I64) h)) from: narrow})",
                        "(table [x] (list [1 0Nl 3 4]))"),
                new Sample(
                        "a choice between strings is one",
                        TRADES.select(when(FLAG).then("yes").otherwise("no").as("x"))
                                .limit(2),
                        "(select {x: (as (quote STR) (if flag \"yes\" \"no\")) from: trades take: 2})",
                        "(table [x] (list [\"yes\" \"no\"]))"),
                new Sample(
                        "a choice is made below the groups",
                        TRADES.select(when(FLAG).then(ID).otherwise(0).as("x")).by("side"),
                        "(select {x: c0 from: (select {side: side c0: (if flag id 0) from: trades}) by: side})",
                        "(table [side x] (list ['B 'S] (list [1 3 5 0] [0 0])))"),
                new Sample(
                        "a number is converted",
                        TRADES.select(PX.cast(RayType.I64).as("x")),
                        "(select {x: (as (quote I64) px) from: trades})",
                        "(table [x] (list [10 20 0Nl 40 50 20]))"),
                new Sample(
                        "a point in time becomes a day",
                        TRADES.select(TS.cast(RayType.DATE).as("x")),
                        "(select {x: (as (quote DATE) ts) from: trades})",
                        "(table [x] (list [2024.01.01 2024.01.01 2024.01.01 2024.01.01 0Nd 2024.01.02]))"),
                new Sample(
                        "numbers are rounded",
                        TRADES.select(
                                        PX.round().as("r"),
                                        PX.floor().as("f"),
                                        PX.ceil().as("c"))
                                .limit(4),
                        "(select {r: (round px) f: (floor px) c: (ceil px) from: trades take: 4})",
                        "(table [r f c] (list [11.0 20.0 0Nf 40.0] [10.0 20.0 0Nf 40.0] [11.0 20.0 0Nf 41.0]))"),
                new Sample(
                        "roots and powers",
                        TRADES.select(
                                        ID.pow(2).sqrt().as("x"),
                                        ID.minus(3).abs().as("y"))
                                .limit(3),
                        "(select {x: (sqrt (pow id 2)) y: (abs (- id 3)) from: trades take: 3})",
                        "(table [x y] (list [1.0 2.0 3.0] [2 1 0]))"),
                new Sample(
                        "exponents and logarithms",
                        TRADES.select(ID.exp().log().round().as("x")).limit(2),
                        "(select {x: (round (log (exp id))) from: trades take: 2})",
                        "(table [x] (list [1.0 2.0]))"),
                new Sample(
                        "angles",
                        TRADES.select(
                                        ID.minus(1).sin().as("s"),
                                        ID.minus(1).cos().as("c"),
                                        ID.minus(1).tan().as("t"))
                                .limit(1),
                        "(select {s: (sin (- id 1)) c: (cos (- id 1)) t: (tan (- id 1)) from: trades take: 1})",
                        "(table [s c t] (list [0.0] [1.0] [0.0]))"),
                new Sample(
                        "numbers are put into buckets",
                        TRADES.select(QTY.xbar(150).as("x")),
                        "(select {x: (xbar qty 150) from: trades})",
                        "(table [x] (list [0 150 300 0Nl 450 150]))"),
                new Sample(
                        "the smaller and the greater of two",
                        TRADES.select(
                                        ID.least(lit(2)).as("lo"),
                                        ID.greatest(lit(2)).as("hi"))
                                .limit(3),
                        "(select {lo: (min id 2) hi: (max id 2) from: trades take: 3})",
                        "(table [lo hi] (list [1 2 2] [2 2 3]))"),
                new Sample(
                        "a null is filled in",
                        TRADES.select(QTY.fillNull(7).as("x")).where(ID.ge(4)),
                        "(select {x: (fill 7 qty) from: trades where: (>= id 4)})",
                        "(table [x] (list [7 500 200]))"));
    }
}
