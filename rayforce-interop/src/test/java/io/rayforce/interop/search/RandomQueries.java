package io.rayforce.interop.search;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.BoolExpr;
import io.rayforce.query.Dsl;
import io.rayforce.query.JoinKeys;
import io.rayforce.query.Pivot;
import io.rayforce.query.PivotQuery;
import io.rayforce.query.Query;
import io.rayforce.query.Selection;
import io.rayforce.query.Table;
import io.rayforce.query.Window;
import io.rayforce.query.WindowJoin;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymVector;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-typed queries of every builder but the select: about the tables {@code trades} and {@code quotes}, or about inline ones. */
final class RandomQueries {

    private static final Table QUOTES = Table.named("quotes").withColumns(ID, SYM, SIDE, PX, QTY, FLAG, TS, DAY);

    private RandomQueries() {}

    /** Returns joins of all kinds, by keys of several types. */
    static Arbitrary<Query<?>> joins() {
        Table left = KNOWN.select(ID, SYM, SIDE, QTY, DAY).asTable();
        Table right = QUOTES.select(SYM, SIDE, PX, DAY, FLAG).asTable();
        Arbitrary<Query<?>> equal = Combinators.combine(
                        Arbitraries.<Function<Table, JoinKeys>>of(
                                left::innerJoin, left::leftJoin, left::fullJoin, left::antiJoin, left::semiJoin),
                        Arbitraries.of(List.of("sym"), List.of("day"), List.of("sym", "side"), List.of("side", "day")))
                .as((join, keys) -> join.apply(others(right, keys)).on(keys.toArray(String[]::new)));
        Arbitrary<Query<?>> renamed = Arbitraries.of(
                left.innerJoin(QUOTES.select(ID.as("quote"), PX).asTable()).on(Dsl.key("id", "quote")),
                left.innerJoin(QUOTES.select(SYM, QTY, DAY).asTable()).on("sym").suffixes("_l", "_r"));
        Arbitrary<Query<?>> asof = Arbitraries.of(
                left.asofJoin(QUOTES.select(SYM, DAY, PX).asTable()).on("sym").asOf("day"),
                KNOWN.select(ID, SIDE, TS)
                        .asTable()
                        .asofJoin(QUOTES.select(SIDE, TS, PX, FLAG).asTable())
                        .on("side")
                        .asOf(TS),
                left.asofJoin(QUOTES.select(SYM, SIDE, DAY, PX).asTable())
                        .on("sym", "side")
                        .asOf("day"));
        return Arbitraries.oneOf(equal, renamed, asof);
    }

    /** Columns that are no keys have other names on the right side. */
    private static Table others(Table right, List<String> keys) {
        Table renamed = right;
        for (String shared : List.of("sym", "side", "day")) {
            renamed = keys.contains(shared)
                    ? renamed
                    : renamed.rename(shared, shared + "2").asTable();
        }
        return renamed;
    }

    /** Returns joins of the rows within a window around those of the left side. */
    static Arbitrary<Query<?>> windowJoins() {
        Table right = QUOTES.select(SYM, SIDE, TS, PX, QTY).asTable();
        Arbitrary<WindowJoin> windows = Combinators.combine(
                        Arbitraries.of(List.of("sym"), List.of("side"), List.of("sym", "side")),
                        Arbitraries.longs().between(-40, 10),
                        Arbitraries.longs().between(0, 40))
                .as((keys, low, length) -> KNOWN.select(ID, SYM, SIDE, TS)
                        .asTable()
                        .windowJoin(right)
                        .on(keys.toArray(String[]::new))
                        .time(TS)
                        .between(Duration.ofMinutes(low * 40), Duration.ofMinutes((low + length) * 40)));
        return Combinators.combine(windows, Arbitraries.of(true, false), aggregates())
                .as((window, within, aggregate) ->
                        (within ? window.withinOnly() : window).select(aggregate, count().as("n")));
    }

    private static Arbitrary<Selection> aggregates() {
        return Arbitraries.of(
                PX.sum().as("v"),
                PX.avg().as("v"),
                QTY.sum().as("v"),
                QTY.min().as("v"),
                PX.max().as("v"),
                QTY.first().as("v"),
                PX.last().as("v"));
    }

    /** Returns running, moving and whole windows over parts of a table, in an order. */
    static Arbitrary<Query<?>> windows() {
        Arbitrary<Window> parts = Arbitraries.of(
                KNOWN.window(),
                KNOWN.window().partitionBy("sym"),
                KNOWN.window().partitionBy("side", "flag"));
        Arbitrary<Function<Window, Window>> orders = Arbitraries.of(
                window -> window.orderBy("id"), window -> window.orderBy("day", "qty"), window -> window.orderBy("px"));
        Arbitrary<Function<Window, Window>> frames =
                Arbitraries.of(Window::running, Window::whole, window -> window.rows(1), window -> window.rows(3));
        return Combinators.combine(parts, orders, frames, aggregates())
                .as((part, order, frame, aggregate) -> frame.apply(order.apply(part))
                        .select(aggregate, QTY.count().as("n")));
    }

    /** Returns pivots with every aggregate. */
    static Arbitrary<Query<?>> pivots() {
        Arbitrary<Pivot> pivots = Combinators.combine(
                        Arbitraries.of("sym", "day", "flag", "id"),
                        Arbitraries.of("side", "day", "qty"),
                        Arbitraries.of("px", "qty"))
                .filter((rows, columns, values) -> !rows.equals(columns) && !columns.equals(values))
                .as((rows, columns, values) ->
                        KNOWN.pivot().rows(rows).columns(columns).values(values));
        Arbitrary<Function<Pivot, PivotQuery>> aggregates =
                Arbitraries.of(Pivot::sum, Pivot::count, Pivot::avg, Pivot::min, Pivot::max, Pivot::first, Pivot::last);
        return Combinators.combine(pivots, aggregates).as((pivot, aggregate) -> aggregate.apply(pivot));
    }

    /** Returns what else makes a table out of tables. */
    static Arbitrary<Query<?>> others() {
        return Arbitraries.of(
                KNOWN.select(ID, SYM).unionAll(QUOTES.select(ID, SYM)),
                KNOWN.select(ID, SYM).unionByName(QUOTES.select(SYM, ID)),
                KNOWN.selectAll().with(PX.times(2).as("twice")),
                KNOWN.select("id", "note").rename("note", "text"),
                KNOWN.select(SYM, SIDE).distinct(),
                KNOWN.orderBy("sym", "qty").last(3),
                KNOWN.rowCount(),
                KNOWN.value(PX.sum()),
                KNOWN.value(DAY.max()),
                KNOWN.value(SYM.last()));
    }

    /** Returns statements about a table that travels with them, so that each has a table as its answer and leaves no traces. */
    static Arbitrary<Query<?>> statements() {
        Arbitrary<RayTable> some = RandomSelects.trades().filter(rows -> rows.rowCount() > 0);
        return Combinators.combine(some, some, RandomSelects.someCondition())
                .flatAs((rows, others, condition) ->
                        Arbitraries.oneOf(changes(rows, condition), additions(rows, others)));
    }

    private static Arbitrary<Query<?>> changes(RayTable rows, BoolExpr condition) {
        Table table = Table.of(rows);
        return Arbitraries.of(
                table.update().set(QTY, QTY.plus(1)).where(condition),
                table.update().set(PX, PX.minus(PX.avg())),
                table.update().set(SYM, "side"),
                table.update().set(NOTE, "né").where(condition),
                table.update().set(FLAG, QTY.gt(0)),
                table.update().setNull(PX).where(condition),
                table.update().setNull(SYM),
                table.update().set("n", count()).by("side"),
                table.update().set("top", PX.max()).by(SYM),
                table.update().set("day", DAY).set("qty", 7L).where(condition, FLAG),
                table.delete().where(condition),
                table.delete().where(condition, FLAG));
    }

    private static Arbitrary<Query<?>> additions(RayTable rows, RayTable others) {
        Table small = Table.of(RayTable.builder()
                .column("id", rows.column("id"))
                .column("sym", rows.column("sym"))
                .column("px", rows.column("px"))
                .build());
        return Arbitraries.of(
                Table.of(rows).insert().table(others),
                Table.of(rows).upsert().keys("id").table(others),
                Table.of(rows).upsert().keys("id", "sym").table(others),
                Table.of(rows).upsert().keyColumns(1).table(others),
                small.insert().values(3L, "a", 2.5),
                small.insert().row(row -> row.set(ID, 3).set(SYM, "b").set(PX, 1.5)),
                small.insert()
                        .row(row -> row.set(ID, 1).set(SYM, "x"))
                        .row(row -> row.set(ID, 2).setNull(SYM)),
                small.insert().columns(I64Vector.of(7, 8), SymVector.of("c", "a"), F64Vector.of(0.5, Double.NaN)),
                small.insert().column("id", I64Vector.of(7)).column("px", F64Vector.of(0.5)),
                small.upsert().keys("id").values(3L, "a", 2.5),
                small.upsert().keys("id").row(row -> row.set(ID, 3).set(PX, 9.5)),
                small.upsert()
                        .keys("id", "sym")
                        .row(row -> row.set(ID, 1).set(SYM, "x"))
                        .row(row -> row.set(ID, 1).set(SYM, "x")),
                small.upsert().keys("id").columns(I64Vector.of(1, 2), SymVector.of("c", "a"), F64Vector.of(0.5, 1.5)));
    }
}
