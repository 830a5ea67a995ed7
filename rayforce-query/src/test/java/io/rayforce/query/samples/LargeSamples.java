package io.rayforce.query.samples;

import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.TRADES;

import io.rayforce.query.BoolExpr;
import io.rayforce.query.Dsl;
import io.rayforce.query.samples.Samples.Sample;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More of something than a server takes in one call. */
final class LargeSamples {

    private static final int COLUMNS = 80;
    private static final int CONDITIONS = 61;

    private LargeSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "more columns than a call takes",
                        TRADES.select(IntStream.range(0, COLUMNS)
                                        .mapToObj(i -> ID.plus(i).as("k" + i))
                                        .toList())
                                .limit(2),
                        "(select {" + each(COLUMNS, i -> "k" + i + ": (+ id " + i + ")") + " from: trades take: 2})",
                        "(table [" + each(COLUMNS, i -> "k" + i) + "] (map (fn [x] (+ [1 2] x)) (til " + COLUMNS
                                + ")))"),
                new Sample(
                        "more conditions than a call takes are all true",
                        TRADES.select(ID).where(conditions(i -> ID.ne(i + 3))),
                        "(select {id: id from: trades where: " + paired("and", "!=") + "})",
                        "(table [id] (list [1 2]))"),
                new Sample(
                        "one of more conditions than a call takes is true",
                        TRADES.select(ID).where(Dsl.or(conditions(i -> ID.eq(i + 3)))),
                        "(select {id: id from: trades where: " + paired("or", "==") + "})",
                        "(table [id] (list [3 4 5 6]))"));
    }

    private static BoolExpr[] conditions(IntFunction<BoolExpr> condition) {
        return IntStream.range(0, CONDITIONS).mapToObj(condition).toArray(BoolExpr[]::new);
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }

    private static String paired(String verb, String test) {
        String joined = "(" + test + " id 3)";
        for (int i = 1; i < CONDITIONS; i++) {
            joined = "(" + verb + " " + joined + " (" + test + " id " + (i + 3) + "))";
        }
        return joined;
    }
}
