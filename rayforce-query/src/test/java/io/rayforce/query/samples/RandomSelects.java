package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.when;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.NOTE;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TS;

import io.rayforce.query.BoolExpr;
import io.rayforce.query.Dsl;
import io.rayforce.query.Expr;
import io.rayforce.query.Select;
import io.rayforce.query.Selection;
import io.rayforce.query.Table;
import io.rayforce.types.B8Vector;
import io.rayforce.types.DateVector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimestampVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-typed selects, and tables to run them on. */
public final class RandomSelects {

    private RandomSelects() {}

    /** Returns trades of a few rows, or of none, with nulls among them and values that appear more than once. */
    public static Arbitrary<RayTable> trades() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.longs())
                .as((rows, seed) -> trades(rows, new Random(seed)));
    }

    private static RayTable trades(int rows, Random random) {
        return RayTable.builder()
                .column("id", I64Vector.wrap(numbers(rows, random)))
                .column("sym", SymVector.of(texts(rows, random)))
                .column("side", SymVector.of(texts(rows, random)))
                .column(
                        "px",
                        F64Vector.wrap(random.doubles(rows, -9, 9)
                                .map(px -> px > 7 ? Double.NaN : px)
                                .toArray()))
                .column("qty", I64Vector.wrap(numbers(rows, random)))
                .column("flag", B8Vector.of(booleans(rows, random)))
                .column(
                        "ts",
                        TimestampVector.wrap(
                                random.longs(rows, 0, 99_999_999_999_999L).toArray()))
                .column("note", StrVector.of(texts(rows, random)))
                .column("day", DateVector.wrap(random.ints(rows, 0, 5).toArray()))
                .build();
    }

    private static long[] numbers(int rows, Random random) {
        return random.longs(rows, -9, 10)
                .map(number -> number == 9 ? I64.NULL.value() : number)
                .toArray();
    }

    private static String[] texts(int rows, Random random) {
        return IntStream.range(0, rows)
                .mapToObj(row -> List.of("a", "b", "side", "x*", "").get(random.nextInt(5)))
                .toArray(String[]::new);
    }

    private static boolean[] booleans(int rows, Random random) {
        boolean[] flags = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            flags[i] = random.nextBoolean();
        }
        return flags;
    }

    /** Returns conditions on all kinds of columns. */
    public static Arbitrary<BoolExpr> conditions() {
        return Arbitraries.oneOf(
                plainConditions(),
                Arbitraries.of("a", "", "x*").list().ofMaxSize(3).map(SYM::in),
                Arbitraries.longs().between(0, 9).list().ofMaxSize(3).map(ID::notIn),
                Arbitraries.of(DAY.isNull(), TS.isNotNull()));
    }

    private static Arbitrary<BoolExpr> plainConditions() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-9, 9).map(QTY::gt),
                Arbitraries.doubles().between(-9, 9).map(PX::le),
                Arbitraries.of("a", "side", "").map(SYM::eq),
                Arbitraries.of("a", "side").list().ofMaxSize(3).map(SYM::in),
                Arbitraries.of("a", "[", "*").map(NOTE::contains),
                Arbitraries.of(FLAG, FLAG.not(), Dsl.noCondition()));
    }

    /** Returns conditions but the one that is none. */
    public static Arbitrary<BoolExpr> someCondition() {
        return conditions().filter(condition -> !condition.equals(Dsl.noCondition()));
    }

    /** What selects are made of. */
    private record Words(
            Arbitrary<Expr> rowWise, Arbitrary<Expr> aggregates, Arbitrary<BoolExpr> conditions, List<String> names) {

        /** All that a select of this library can ask. */
        static final Words ALL = new Words(
                Arbitraries.oneOf(
                        plainRowWise(),
                        Arbitraries.of(
                                TS.hour(),
                                when(FLAG).then(QTY).otherwise(0),
                                when(QTY.gt(1)).then(SYM).otherwiseNull())),
                Arbitraries.oneOf(
                        plainAggregates(),
                        someCondition().map(QTY::sumIf),
                        Arbitraries.of(
                                TS.cast(RayType.DATE).last(),
                                QTY.sum().where(TS.hour().gt(5)))),
                RandomSelects.conditions(),
                List.of("id", "sym", "px", "qty", "day", "x", "y", "c0"));

        /** What servers of wire version 1 can be asked, too: no choices, no tests for null, no column of a name they drop. */
        static final Words OLD = new Words(
                plainRowWise(),
                plainAggregates(),
                plainConditions(),
                List.of("id", "px", "qty", "day", "x", "y", "c0"));

        private static Arbitrary<Expr> plainRowWise() {
            return Arbitraries.of(
                    ID, SYM, PX, DAY, QTY.plus(1), PX.times(QTY), NOTE.upper(), TS.cast(RayType.DATE), QTY.intDiv(3));
        }

        private static Arbitrary<Expr> plainAggregates() {
            return Arbitraries.of(
                    count(),
                    PX.avg(),
                    QTY.sum(),
                    SYM.countDistinct(),
                    DAY.max(),
                    PX.max().minus(PX.min()));
        }
    }

    private static Arbitrary<List<Selection>> named(Arbitrary<Expr> expressions, List<String> names) {
        return Combinators.combine(
                        expressions.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(names).list().uniqueElements().ofSize(4))
                .as((list, aliases) -> {
                    List<Selection> columns = new ArrayList<>();
                    list.forEach(expression -> columns.add(expression.as(aliases.get(columns.size()))));
                    return columns;
                });
    }

    /** Returns selects of rows of a table. */
    public static Arbitrary<Select> plain(Table table) {
        return plain(table, Words.ALL);
    }

    private static Arbitrary<Select> plain(Table table, Words words) {
        return Combinators.combine(
                        named(words.rowWise, words.names),
                        words.conditions.list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 3))
                .as((columns, where, order) -> {
                    Select select = table.select(columns).where(where.toArray(BoolExpr[]::new));
                    return switch (order) {
                        case 0 -> select;
                        case 1 -> select.orderBy(PX.desc(), SIDE.asc()).limit(3);
                        case 2 -> select.orderBy(PX.times(QTY).desc()).offset(1);
                        default -> select.distinct().limit(2);
                    };
                });
    }

    /** Returns selects of groups of a table. */
    public static Arbitrary<Select> grouped(Table table) {
        return grouped(table, Words.ALL);
    }

    private static Arbitrary<Select> grouped(Table table, Words words) {
        return Combinators.combine(
                        named(words.aggregates, words.names),
                        words.conditions.list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((columns, where, isComputed) -> {
                    Select select = table.select(columns).where(where.toArray(BoolExpr[]::new));
                    return isComputed ? select.by(SIDE.as("k"), DAY.xbar(2).as("d")) : select.by("side");
                });
    }

    /** Returns selects of rows and of groups of a table. */
    public static Arbitrary<Select> all(Table table) {
        return Arbitraries.oneOf(plain(table), grouped(table));
    }

    /** Returns selects of rows and of groups of a table that servers of wire version 1 can be asked, too. */
    public static Arbitrary<Select> old(Table table) {
        return Arbitraries.oneOf(plain(table, Words.OLD), grouped(table, Words.OLD));
    }
}
