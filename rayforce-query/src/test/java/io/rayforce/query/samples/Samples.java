package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.evaluate;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.sum;
import static io.rayforce.query.Dsl.sumOfTimes;
import static io.rayforce.query.Dsl.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.Column;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Query;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Queries beside the recorded ones: the code that each becomes, and the same question as one would write it by hand. */
public final class Samples {

    /**
     * A query with its code.
     *
     * @param name what the query does
     * @param code what it becomes
     * @param byHand program text that gives the same answer
     */
    public record Sample(String name, Query<?> query, String code, String byHand) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Program texts that make the tables. */
    public static final List<String> SETUP = Stream.concat(
                    Recordings.lines("dsl").stream()
                            .flatMap(line ->
                                    StreamSupport.stream(line.get("setup").spliterator(), false))
                            .map(JsonNode::asText)
                            .distinct(),
                    Stream.of(
                            "(set legs (table [id sym took due words] (list [1 2 3 4] ['a 'b 'a 'b]"
                                    + " (as 'TIMESPAN [5 0Nl 7 9]) (as 'TIME [1000 2000 0N 5000])"
                                    + " [\"a,b\" \"c\" \"\" \"x,y,z\"])))",
                            "(set more (table [sym id] (list ['c 'a] [5 6])))",
                            "(set twos (table [sym qty] (list ['a 'b 'a] [1 2 3])))",
                            "(set none (select {from: legs where: (> id 9)}))",
                            "(set twice (fn [x] (* 2 x)))",
                            "(set picky (fn [x] (if (> x 2) (raise \"too much\") x)))",
                            "(set marks (table [k mark] (list ['a 'b 'c 'd] (map-right as 'GUID"
                                    + " [\"00000000-0000-0001-0000-000000000002\" \"00000000-0000-0003-0000-000000000004\""
                                    + " \"\""
                                    + " \"00000000-0000-0001-0000-000000000002\"]))))"))
            .toList();

    private static final IntegerColumn<I64> ID = Column.i64("id");
    private static final TextColumn<Sym> SYM = Column.sym("sym");
    private static final TemporalColumn<Timespan, Duration> TOOK = Column.timespan("took");
    private static final TemporalColumn<Time, LocalTime> DUE = Column.time("due");
    private static final TextColumn<Str> WORDS = Column.str("words");
    private static final Table LEGS = Table.named("legs");
    private static final Table MORE = Table.named("more");
    private static final Select NAMES = LEGS.select(ID, SYM);

    private Samples() {}

    /** Returns all of them. */
    public static List<Sample> all() {
        return Stream.of(
                        SelectSamples.all(),
                        ConditionSamples.all(),
                        NumberSamples.all(),
                        TemporalSamples.all(),
                        TextSamples.all(),
                        CallSamples.all(),
                        AggregateSamples.all(),
                        RunningSamples.all(),
                        JoinSamples.all(),
                        GuidSamples.all(),
                        LargeSamples.all(),
                        special())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> special() {
        return List.of(
                new Sample(
                        "rows of another table are appended by the names of its columns",
                        NAMES.unionByName(MORE),
                        "(concat (select {id: id sym: sym from: legs}) more)",
                        "(union-all (select {id: id sym: sym from: legs}) (select {id: id sym: sym from: more}))"),
                new Sample(
                        "a text is split into its parts",
                        LEGS.select(ID, WORDS.split(",").as("parts")),
                        "(select {id: id parts: (split words \",\") from: legs})",
                        "(table [id parts] (list [1 2 3 4] (map-left split (at legs 'words) \",\")))"),
                new Sample(
                        "the texts of a group are joined",
                        LEGS.select(WORDS.joined(";").as("all")).by("sym"),
                        "(select {all: (str-join words \";\") from: legs by: sym})",
                        "(table [sym all] (list ['a 'b] [\"a,b;\" \"c;x,y,z\"]))"),
                new Sample(
                        "lengths of time are added up",
                        LEGS.select(sum(TOOK).as("all"), count().as("n")),
                        "(select {all: (as (quote TIMESPAN) (sum (as (quote I64) took))) n: (count took) from: legs})",
                        "(table [all n] (list (as 'TIMESPAN [21]) [4]))"),
                new Sample(
                        "rows are counted beside what is no single aggregate",
                        LEGS.select(ID.max().minus(ID.min()).as("range"), count().as("n")),
                        "(select {range: (- (max id) (min id)) n: (count id) from: legs})",
                        "(table [range n] (list [3] [4]))"),
                new Sample(
                        "rows are counted where the query reads no column",
                        LEGS.select(count().times(2).as("n"), lit(5).as("k")).where(lit(true)),
                        "(select {n: (* c0 2) k: 5 from: (select {c0: (count 1) from: legs where: true})})",
                        "(table [n k] (list [8] [5]))"),
                new Sample(
                        "a condition counts the rows",
                        LEGS.select(ID).where(ID.lt(count())),
                        "(select {id: id from: legs where: (< id (count id))})",
                        "(select {id: id from: legs where: (< id 4)})"),
                new Sample(
                        "every row gets the number of rows",
                        LEGS.select(ID, count().as("n")).limit(2),
                        "(select {id: id n: (count id) from: legs take: 2})",
                        "(table [id n] (list [1 2] [4 4]))"),
                new Sample(
                        "so does every row of a select of all columns",
                        MORE.selectAll().with(count().plus(ID).as("n")),
                        "(update {n: (+ (count id) id) from: more})",
                        "(table [sym id n] (list ['c 'a] [5 6] [7 8]))"),
                new Sample(
                        "lengths of time are added up by groups",
                        LEGS.select(sum(TOOK).as("all")).by("sym").orderBy("all"),
                        "(select {sym: sym all: (as (quote TIMESPAN) all)"
                                + " from: (select {all: (sum (as (quote I64) took)) from: legs by: sym}) asc: all})",
                        "(table [sym all] (list ['b 'a] (as 'TIMESPAN [9 12])))"),
                new Sample(
                        "the null of a length of time is not its smallest value",
                        LEGS.select(
                                TOOK.min().as("lo"),
                                TOOK.first().as("f"),
                                TOOK.avg().as("m")),
                        "(select {lo: (as (quote TIMESPAN) (min (as (quote I64) took)))"
                                + " f: (as (quote TIMESPAN) (first (as (quote I64) took)))"
                                + " m: (avg (as (quote I64) took)) from: legs})",
                        "(table [lo f m] (list (as 'TIMESPAN [5]) (as 'TIMESPAN [5]) [7.0]))"),
                new Sample(
                        "nor is it the first or smallest of a group",
                        LEGS.select(
                                        TOOK.min().as("lo"),
                                        TOOK.first().as("f"),
                                        TOOK.max().where(ID.lt(4)).as("hi"))
                                .by("sym"),
                        "(select {sym: sym lo: (as (quote TIMESPAN) lo) f: (as (quote TIMESPAN) f)"
                                + " hi: (as (quote TIMESPAN) hi) from: (select {lo: (min (as (quote I64) took))"
                                + " f: (first c0) hi: (max c1) from: (select {sym: sym took: took"
                                + " c0: (as (quote I64) took) c1: (if (< id 4) (as (quote I64) took) 0Nl)"
                                + " from: legs}) by: sym})})",
                        "(table [sym lo f hi] (list ['a 'b] (as 'TIMESPAN [5 9]) (as 'TIMESPAN [5 9])"
                                + " (as 'TIMESPAN [7 0Nl])))"),
                new Sample(
                        "a length of time is one of several",
                        LEGS.select(ID).where(TOOK.in(Duration.ofNanos(5), Duration.ofNanos(9))),
                        "(select {id: id from: legs where: (in (as (quote I64) took) [5 9])})",
                        "(select {id: id from: legs where: (or (== took 0D00:00:00.000000005)"
                                + " (== took 0D00:00:00.000000009))})"),
                new Sample(
                        "a length of time is none of those of another query",
                        LEGS.select(ID).where(TOOK.notIn(LEGS.select(TOOK).where(ID.gt(2)))),
                        "(select {id: id from: legs where: (not-in (as (quote I64) took)"
                                + " (at (select {took: (as (quote I64) took) from:"
                                + " (select {took: took from: legs where: (> id 2)})}) (quote took)))})",
                        "(select {id: id from: legs where: (== took 0D00:00:00.000000005)})"),
                new Sample(
                        "one of two lengths of time is chosen",
                        LEGS.select(when(ID.gt(2))
                                .then(TOOK)
                                .otherwise(Duration.ofNanos(1))
                                .as("x")),
                        "(select {x: (as (quote TIMESPAN) (if (> id 2) (as (quote I64) took) 1)) from: legs})",
                        "(table [x] (list (as 'TIMESPAN [1 1 7 9])))"),
                new Sample(
                        "one aggregate of some rows",
                        LEGS.where(ID.gt(1)).value(TOOK.max()),
                        "(select {value: (as (quote TIMESPAN) (max (as (quote I64) took))) from: legs where: (> id"
                                + " 1)})",
                        "0D00:00:00.000000009"),
                new Sample(
                        "one aggregate of groups",
                        LEGS.select(ID.sum().as("n")).by("sym").value(col("n").max()),
                        "(select {value: (max n) from: (select {n: (sum id) from: legs by: sym})})",
                        "6"),
                new Sample(
                        "the sum of a table without rows",
                        Table.named("none").value(ID.sum()),
                        "(select {value: (sum id) from: none})",
                        "0"),
                new Sample(
                        "the greatest of a table without rows",
                        Table.named("none").value(ID.max()),
                        "(select {value: (max id) from: none})",
                        "0Nl"),
                new Sample(
                        "an answer to a join whose keys were looked at",
                        NAMES.leftJoin(MORE.select(SYM, ID.as("other")))
                                .on("sym")
                                .verifyKeys(),
                        "(list (select {sym: sym from: (select {id: id sym: sym from: legs}) take: 0})"
                                + " (select {sym: sym from: (select {sym: sym other: id from: more}) take: 0})"
                                + " (left-join ['sym] (select {id: id sym: sym from: legs})"
                                + " (select {sym: sym other: id from: more})))",
                        "(table [id sym other] (list [1 2 3 4] ['a 'b 'a 'b] [6 0Nl 6 0Nl]))"),
                new Sample(
                        "a function of a program of one's own in a call",
                        evaluate(call("sum", call("twice", call("til", 4)))),
                        "((fn [] (sum (twice (til 4)))))",
                        "12"),
                new Sample(
                        "the empty symbol is chosen",
                        LEGS.select(when(ID.gt(2)).then(SYM).otherwise("").as("x")),
                        "(select {x: (if (> id 2) sym ') from: legs})",
                        "(table [x] (list ['  '  'a 'b]))"),
                new Sample(
                        "times are added up",
                        LEGS.select(sumOfTimes(DUE).as("all")).by("sym"),
                        "(select {all: (sum due) from: legs by: sym})",
                        "(table [sym all] (list ['a 'b] (as 'TIME [1000 7000])))"));
    }
}
