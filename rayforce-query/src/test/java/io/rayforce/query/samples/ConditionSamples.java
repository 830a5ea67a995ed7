package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.not;
import static io.rayforce.query.Dsl.or;
import static io.rayforce.query.Dsl.sym;
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
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.U8;
import java.time.Instant;
import java.util.List;

/** Conditions: comparisons, sets, ranges, patterns and nulls. */
final class ConditionSamples {

    private static final IntegerColumn<U8> U = Column.u8("u");
    private static final IntegerColumn<I16> H = Column.i16("h");
    private static final Table REF = Table.named("ref");
    private static final Table NARROW = Table.named("narrow");

    private ConditionSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "a symbol equal to a column's name is no column",
                        TRADES.select(ID).where(SYM.eq("side")),
                        "(select {id: id from: trades where: (== sym (quote side))})",
                        "(table [id] (list [5]))"),
                new Sample(
                        "a symbol equal to a result column's name is no column",
                        TRADES.select(QTY.as("AAPL"), sym("AAPL").as("x")).where(SYM.eq("AAPL")),
                        "(select {AAPL: qty x: (quote AAPL) from: trades where: (== sym (quote AAPL))})",
                        "(table [AAPL x] (list [100 300] ['AAPL 'AAPL]))"),
                new Sample(
                        "a symbol equal to a table's name is no table",
                        TRADES.select(sym("trades").as("x")).limit(1),
                        "(select {x: (quote trades) from: trades take: 1})",
                        "(table [x] (list ['trades]))"),
                new Sample(
                        "an untyped column is compared with a text of either kind",
                        TRADES.select(ID)
                                .where(col("sym").eq("IBM").or(col("note").eq("x"))),
                        "(select {id: id from: trades where: (or (== sym \"IBM\") (== note \"x\"))})",
                        "(table [id] (list [1 4]))"),
                new Sample(
                        "a null is less than every number",
                        TRADES.select(ID).where(QTY.lt(200)),
                        "(select {id: id from: trades where: (< qty 200)})",
                        "(table [id] (list [1 4]))"),
                new Sample(
                        "a null is greater than nothing",
                        TRADES.select(ID).where(QTY.ge(200)),
                        "(select {id: id from: trades where: (>= qty 200)})",
                        "(table [id] (list [2 3 5 6]))"),
                new Sample(
                        "a number is compared with one of another width",
                        NARROW.select(U, H).where(H.ge(2).and(U.lt(4))),
                        "(select {u: u h: h from: narrow where: (and (>= h 2) (< u 4))})",
                        "(table [u h] (list [0x02] [2h]))"),
                new Sample(
                        "columns are compared with each other",
                        TRADES.select(ID).where(SYM.eq(SIDE).or(QTY.gt(PX.times(12)))),
                        "(select {id: id from: trades where: (or (== sym side) (> qty (* px 12)))})",
                        "(table [id] (list [3]))"),
                new Sample(
                        "one of several conditions is true",
                        TRADES.select(ID).where(or(ID.eq(1), FLAG, QTY.isNull())),
                        "(select {id: id from: trades where: (or (== id 1) flag (nil? qty))})",
                        "(table [id] (list [1 3 4 5]))"),
                new Sample(
                        "a condition is not true",
                        TRADES.select(ID).where(not(FLAG)),
                        "(select {id: id from: trades where: (not flag)})",
                        "(table [id] (list [2 4 6]))"),
                new Sample(
                        "a value is one of several",
                        TRADES.select(ID).where(QTY.in(100, 500)),
                        "(select {id: id from: trades where: (in qty [100 500])})",
                        "(table [id] (list [1 5]))"),
                new Sample(
                        "a value is one of none",
                        TRADES.select(ID).where(QTY.in()),
                        "(select {id: id from: trades where: false})",
                        "(table [id] (list []))"),
                new Sample(
                        "a null is one of several values",
                        TRADES.select(ID).where(QTY.in(I64Vector.of(100, I64.NULL.value()))),
                        "(select {id: id from: trades where: (or (in qty [100]) (nil? qty))})",
                        "(table [id] (list [1 4]))"),
                new Sample(
                        "a null is in no set and outside of none",
                        TRADES.select(ID).where(QTY.notIn(100, 200)),
                        "(select {id: id from: trades where: (not-in qty [100 200])})",
                        "(table [id] (list [3 5]))"),
                new Sample(
                        "a symbol is one of several that are columns, too",
                        TRADES.select(ID).where(SYM.in("side", "px")),
                        "(select {id: id from: trades where: (in sym ['side 'px])})",
                        "(table [id] (list [5]))"),
                new Sample(
                        "a string is one of several",
                        TRADES.select(ID).where(NOTE.in("x", "y")),
                        "(select {id: id from: trades where: (in note [\"x\" \"y\"])})",
                        "(table [id] (list [1]))"),
                new Sample(
                        "a value is among those of another query",
                        TRADES.select(ID).where(SYM.in(REF.select("sym"))),
                        "(select {id: id from: trades where: (in sym (at (select {sym: sym from: ref}) (quote "
                                + "sym)))})",
                        "(table [id] (list [1 3 4]))"),
                new Sample(
                        "a text starts with another, wildcards included",
                        TRADES.select(ID).where(NOTE.startsWith("a[")),
                        "(select {id: id from: trades where: (like note \"a[[]*\")})",
                        "(table [id] (list []))"),
                new Sample(
                        "a text matches a pattern",
                        TRADES.select(ID).where(SYM.like("?A*")),
                        "(select {id: id from: trades where: (like sym \"?A*\")})",
                        "(table [id] (list [1 3]))"),
                new Sample(
                        "a number lies between two others",
                        TRADES.select(ID).where(PX.between(10, 20)),
                        "(select {id: id from: trades where: (within px [10.0 20.0])})",
                        "(table [id] (list [1 2 6]))"),
                new Sample(
                        "a symbol lies between two others",
                        TRADES.select(ID).where(SYM.between("A", "J")),
                        "(select {id: id from: trades where: (and (>= sym (quote A)) (<= sym (quote J)))})",
                        "(table [id] (list [1 3 4]))"),
                new Sample(
                        "a point in time lies between two others",
                        TRADES.select(ID)
                                .where(TS.between(
                                        Instant.parse("2024-01-01T09:30:00Z"), Instant.parse("2024-01-01T09:31:00Z"))),
                        "(select {id: id from: trades where: (within ts [2024.01.01D09:30:00.000000000 "
                                + "2024.01.01D09:31:00.000000000])})",
                        "(table [id] (list [1 2 3]))"),
                new Sample(
                        "a value is null or is not",
                        TRADES.select(ID).where(QTY.isNull().or(TS.isNull())),
                        "(select {id: id from: trades where: (or (nil? qty) (nil? ts))})",
                        "(table [id] (list [4 5]))"));
    }
}
