package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.daysBetween;
import static io.rayforce.query.Dsl.excess;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.timeBetween;
import static io.rayforce.query.Dsl.timeOfDayBetween;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.TRADES;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.Column;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Days, times, points in time and lengths of it. */
final class TemporalSamples {

    private static final TemporalColumn<Time, LocalTime> T = Column.time("t");
    private static final Table NARROW = Table.named("narrow");
    private static final Table LEGS = Table.named("legs");

    private TemporalSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "points in time are put into buckets",
                        TRADES.select(count().as("n"))
                                .by(TS.bucket(Duration.ofMinutes(15)).as("from")),
                        "(select {n: (count 1) from: trades by: {from: (xbar ts 900000000000)}})",
                        "(table [from n] (list [2024.01.01D09:30:00.000000000 2024.01.01D09:45:00.000000000 0Np "
                                + "2024.01.02D00:00:00.000000000] [3 1 1 1]))"),
                new Sample(
                        "times of day are put into buckets",
                        NARROW.select(T.bucket(Duration.ofMinutes(1)).as("x")),
                        "(select {x: (xbar t 60000) from: narrow})",
                        "(table [x] (list [09:30:00.000 09:30:00.000 0Nt 10:00:00.000]))"),
                new Sample(
                        "days are put into buckets",
                        TRADES.select(DAY.bucket(Duration.ofDays(2)).as("x")).limit(1),
                        "(select {x: (xbar day 2) from: trades take: 1})",
                        "(table [x] (list [2024.01.01]))"),
                new Sample(
                        "a point in time is moved",
                        TRADES.select(TS.shift(Duration.ofHours(5)).as("x")).limit(1),
                        "(select {x: (+ ts 18000000000000) from: trades take: 1})",
                        "(table [x] (list [2024.01.01D14:30:00.000000000]))"),
                new Sample(
                        "a point in time is told in a zone",
                        TRADES.select(TS.atZone(ZoneOffset.ofHours(-1)).as("x")).limit(1),
                        "(select {x: (+ ts -3600000000000) from: trades take: 1})",
                        "(table [x] (list [2024.01.01D08:30:00.000000000]))"),
                new Sample(
                        "days are counted between two",
                        TRADES.select(daysBetween(DAY, lit(LocalDate.of(2024, 1, 11)))
                                        .as("x"))
                                .limit(1),
                        "(select {x: (- 2024.01.11 day) from: trades take: 1})",
                        "(table [x] (list [10i]))"),
                new Sample(
                        "the time between two points in it",
                        TRADES.select(timeBetween(lit(Instant.parse("2024-01-01T09:00:00Z")), TS)
                                        .as("x"))
                                .limit(2),
                        "(select {x: (- ts 2024.01.01D09:00:00.000000000) from: trades take: 2})",
                        "(table [x] (list [0D00:30:00.000000000 0D00:30:30.000000000]))"),
                new Sample(
                        "the time between two times of day",
                        NARROW.select(
                                timeOfDayBetween(lit(LocalTime.of(9, 0)), T).as("x")),
                        "(select {x: (- t 09:00:00.000) from: narrow})",
                        "(table [x] (list [00:30:00.000 00:30:59.999 0Nt 01:00:00.000]))"),
                new Sample(
                        "by how much a length of time exceeds another",
                        LEGS.select(excess(Column.timespan("took"), lit(Duration.ofNanos(5)))
                                .as("x")),
                        "(select {x: (- took 0D00:00:00.000000005) from: legs})",
                        "(table [x] (list [0D00:00:00.000000000 0Nn 0D00:00:00.000000002 0D00:00:00.000000004]))"),
                new Sample(
                        "parts of a day",
                        TRADES.select(
                                        DAY.year().as("y"),
                                        DAY.month().as("m"),
                                        DAY.dayOfMonth().as("d"),
                                        DAY.dayOfWeek().as("w"),
                                        DAY.dayOfYear().as("n"))
                                .limit(1),
                        "(select {y: (yyyy day) m: (mm day) d: (dd day) w: (dow day) n: (doy day) from: trades "
                                + "take: 1})",
                        "(table [y m d w n] (list [2024] [1] [1] [1] [1]))"),
                new Sample(
                        "parts of a point in time",
                        TRADES.select(
                                        TS.hour().as("h"),
                                        TS.minute().as("m"),
                                        TS.second().as("s"))
                                .limit(2),
                        "(select {h: (hh ts) m: (minute ts) s: (ss ts) from: trades take: 2})",
                        "(table [h m s] (list [9 9] [30 30] [0 30]))"));
    }
}
