package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.detailed;
import static io.rayforce.query.Dsl.evaluate;
import static io.rayforce.query.Dsl.fn;
import static io.rayforce.query.Dsl.lit;
import static io.rayforce.query.Dsl.raw;
import static io.rayforce.query.Dsl.str;
import static io.rayforce.query.Dsl.sym;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.TRADES;

import io.rayforce.query.Fn;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.Date;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import java.time.LocalDate;
import java.util.List;

/** Constants, functions and code. */
final class CallSamples {

    private static final Select NAMES = TRADES.select("id", "sym").limit(2);

    private CallSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "constants are columns",
                        TRADES.select(
                                        ID,
                                        lit(5).as("a"),
                                        sym("px").as("b"),
                                        str("id").as("c"),
                                        lit(LocalDate.of(2024, 1, 1)).as("d"))
                                .limit(1),
                        "(select {id: id a: 5 b: (quote px) c: \"id\" d: 2024.01.01 from: trades take: 1})",
                        "(table [id a b c d] (list [1] [5] ['px] [\"id\"] [2024.01.01]))"),
                new Sample(
                        "a function of one's own is applied",
                        TRADES.select(Fn.parse("(fn [x y] (+ x y))")
                                        .apply(QTY, ID)
                                        .as("x"))
                                .limit(2),
                        "(select {x: ((fn ['x 'y] (+ x y)) qty id) from: trades take: 2})",
                        "(table [x] (list [101 202]))"),
                new Sample(
                        "a function is built",
                        TRADES.select(fn("x").body(col("x").times(2)).apply(ID).as("x"))
                                .limit(2),
                        "(select {x: ((fn ['x] (* x 2)) id) from: trades take: 2})",
                        "(table [x] (list [2 4]))"),
                new Sample(
                        "any function is called by its name",
                        TRADES.select(call("reverse", ID).as("x")).limit(2),
                        "(select {x: (reverse id) from: trades take: 2})",
                        "(table [x] (list [6 5]))"),
                new Sample(
                        "code is taken as it is",
                        TRADES.select(raw("(+ id 1)").as("x")).limit(2),
                        "(select {x: (+ id 1) from: trades take: 2})",
                        "(table [x] (list [2 3]))"),
                new Sample(
                        "nulls are columns",
                        TRADES.select(
                                        lit(I64.NULL).as("a"),
                                        lit(F64.NULL).as("b"),
                                        lit(Date.NULL).as("c"))
                                .limit(1),
                        "(select {a: 0Nl b: 0Nf c: 0Nd from: trades take: 1})",
                        "(table [a b c] (list [0Nl] [0Nf] [0Nd]))"),
                new Sample(
                        "a column of unknown type is taken for a text",
                        TRADES.select(ID).where(col("note").text().startsWith("i")),
                        "(select {id: id from: trades where: (like note \"i*\")})",
                        "(table [id] (list [2]))"),
                new Sample("a function is an answer", evaluate(raw("(fn [x] x)")), "(fn ['x] x)", "(fn [x] x)"),
                new Sample(
                        "answers of all kinds are in one",
                        evaluate(call("list", raw("sum"), raw("null"), 1, raw("(fn [x] x)"))),
                        "(list sum null 1 (fn ['x] x))",
                        "(list sum null 1 (fn [x] x))"),
                new Sample(
                        "a table is keyed",
                        evaluate(call("xkey", NAMES, sym("id"))),
                        "(xkey (select {id: id sym: sym from: trades take: 2}) (quote id))",
                        "(xkey (table [id sym] (list [1 2] ['AAPL 'MSFT])) 'id)"),
                new Sample(
                        "rows are put into groups",
                        evaluate(call("xgroup", Table.named("twos"), sym("sym"))),
                        "(xgroup twos (quote sym))",
                        "(xgroup (table [sym qty] (list ['a 'b 'a] [1 2 3])) 'sym)"),
                new Sample(
                        "a program that may raise does not",
                        detailed(TRADES.select(call("twice", ID).as("x")).limit(1)),
                        "(try (list (select {x: (twice id) from: trades take: 1})) (fn ['raised] (list raised raised)))",
                        "(table [x] (list [2]))"),
                new Sample("an expression is asked by itself", evaluate(call("+", 1, 2)), "(+ 1 2)", "3"));
    }
}
