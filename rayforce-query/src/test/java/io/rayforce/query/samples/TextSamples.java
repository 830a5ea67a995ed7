package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.str;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;

import io.rayforce.query.samples.Samples.Sample;
import java.util.List;

/** Texts. */
final class TextSamples {

    private TextSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "texts change their letters",
                        TRADES.select(NOTE.upper().as("u"), SYM.lower().as("l")).limit(1),
                        "(select {u: (upper note) l: (lower sym) from: trades take: 1})",
                        "(table [u l] (list [\"X\"] ['aapl]))"),
                new Sample(
                        "a part of a text",
                        TRADES.select(SYM.substring(2, 2).as("x"), NOTE.length().as("n"))
                                .limit(2),
                        "(select {x: (substr sym 2 2) n: (strlen note) from: trades take: 2})",
                        "(table [x n] (list ['AP 'SF] [1 4]))"),
                new Sample(
                        "a part of a text is replaced",
                        TRADES.select(NOTE.replace("x", "y").as("x")).limit(1),
                        "(select {x: (replace note \"x\" \"y\") from: trades take: 1})",
                        "(table [x] (list [\"y\"]))"),
                new Sample(
                        "white space is taken from the ends of a text",
                        TRADES.select(str("  a ").trim().as("x")).limit(1),
                        "(select {x: (trim \"  a \") from: trades take: 1})",
                        "(table [x] (list [\"a\"]))"),
                new Sample(
                        "a part of a text is found",
                        TRADES.select(NOTE.indexOf("s").as("x")).limit(2),
                        "(select {x: (str-find note \"s\") from: trades take: 2})",
                        "(table [x] (list [0Nl 3]))"));
    }
}
