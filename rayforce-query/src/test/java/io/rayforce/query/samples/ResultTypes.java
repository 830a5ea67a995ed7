package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.daysBetween;
import static io.rayforce.query.Dsl.excess;
import static io.rayforce.query.Dsl.sum;
import static io.rayforce.query.Dsl.sumOfTimes;
import static io.rayforce.query.Dsl.timeBetween;
import static io.rayforce.query.Dsl.timeOfDayBetween;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Query;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Queries for one value each, whose family says of which type it is: an answer of another type is no result. */
public final class ResultTypes {

    private static final Table NARROW = Table.named("narrow");
    private static final Table LEGS = Table.named("legs");
    private static final TemporalColumn<Time, LocalTime> T = Column.time("t");
    private static final TemporalColumn<Timespan, Duration> TOOK = Column.timespan("took");

    private ResultTypes() {}

    /** Returns all of them, on the tables of {@link Samples#SETUP}. */
    public static List<Query<?>> all() {
        return Stream.of(
                        ofIntegers(NARROW, Column.u8("u")),
                        ofIntegers(NARROW, Column.i16("h")),
                        ofIntegers(NARROW, Column.i32("i")),
                        ofIntegers(TRADES, QTY),
                        ofFloats(NARROW, Column.f32("f")),
                        ofFloats(TRADES, PX),
                        ofTimes(),
                        ofOthers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Query<?>> ofIntegers(Table table, IntegerColumn<?> column) {
        return List.of(
                table.value(column.sum()),
                table.value(column.avg()),
                table.value(column.min()),
                table.value(column.max()),
                table.value(column.first()),
                table.value(column.last()),
                table.value(column.mode()),
                table.value(column.median()),
                table.value(column.stddev()),
                table.value(column.variancePop()),
                table.value(column.countDistinct()),
                table.value(column.percentile(50)),
                table.value(column.wavg(column)),
                table.value(column.wsum(column)),
                table.value(column.corr(column)),
                table.value(column.sum().where(column.gt(1))),
                table.value(column.minIf(column.gt(1))),
                table.value(column.plus(1).max()),
                table.value(column.minus(column).max()),
                table.value(column.times(1.5).max()),
                table.value(column.dividedBy(2).max()),
                table.value(column.intDiv(2).max()),
                table.value(column.mod(2).max()),
                table.value(column.xbar(2).max()),
                table.value(column.floor().max()),
                table.value(column.round().max()),
                table.value(column.sqrt().max()),
                table.value(column.pow(2).max()),
                table.value(when(column.gt(1)).then(column).otherwise(0).max()));
    }

    private static List<Query<?>> ofFloats(Table table, FloatColumn<?> column) {
        return List.of(
                table.value(column.sum()),
                table.value(column.avg()),
                table.value(column.min()),
                table.value(column.max()),
                table.value(column.first()),
                table.value(column.median()),
                table.value(column.stddevPop()),
                table.value(column.maxIf(column.gt(1))),
                table.value(column.plus(1).max()),
                table.value(column.negate().max()),
                table.value(column.abs().max()),
                table.value(column.times(column).max()),
                table.value(column.dividedBy(2).max()),
                table.value(column.intDiv(2).max()),
                table.value(column.floor().max()),
                table.value(column.round().max()),
                table.value(column.exp().max()),
                table.value(when(column.gt(1)).then(column).otherwise(0.0).max()));
    }

    private static List<Query<?>> ofTimes() {
        return List.of(
                TRADES.value(DAY.min()),
                TRADES.value(DAY.avg()),
                TRADES.value(DAY.plus(Duration.ofDays(1)).max()),
                TRADES.value(daysBetween(DAY, DAY).max()),
                TRADES.value(DAY.year().max()),
                TRADES.value(DAY.dayOfWeek().max()),
                TRADES.value(TS.max()),
                TRADES.value(TS.median()),
                TRADES.value(TS.bucket(Duration.ofMinutes(1)).max()),
                TRADES.value(TS.minus(Duration.ofMinutes(1)).max()),
                TRADES.value(TS.hour().max()),
                TRADES.value(timeBetween(TS, TS).max()),
                NARROW.value(T.last()),
                NARROW.value(sumOfTimes(T)),
                NARROW.value(T.bucket(Duration.ofMinutes(1)).max()),
                NARROW.value(timeOfDayBetween(T, T).max()),
                NARROW.value(T.second().max()),
                LEGS.value(sum(TOOK)),
                LEGS.value(TOOK.max()),
                LEGS.value(TOOK.avg()),
                LEGS.value(excess(TOOK, TOOK).max()));
    }

    private static List<Query<?>> ofOthers() {
        return List.of(
                TRADES.value(count()),
                TRADES.value(FLAG.sum()),
                TRADES.value(FLAG.any()),
                TRADES.value(FLAG.first()),
                TRADES.value(count().where(FLAG)),
                TRADES.value(SYM.max()),
                TRADES.value(SYM.upper().first()),
                TRADES.value(NOTE.first()),
                TRADES.value(NOTE.length().max()),
                TRADES.value(NOTE.replace("x", "y").first()),
                TRADES.value(NOTE.startsWith("x").any()),
                TRADES.value(when(FLAG).then("a").otherwise("b").first()),
                TRADES.value(ID.gt(1).first()));
    }
}
