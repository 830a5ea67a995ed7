package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.Date;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.text.Rayfall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The words that queries begin with; made for {@code import static}. */
@CheckReturnValue
public final class Dsl {

    private Dsl() {}

    /** Returns a column of a type that is not known here. */
    public static AnyColumn col(String name) {
        return Column.any(name);
    }

    /** Returns the result of a query as the table for another one. */
    public static Table from(TableQuery query) {
        return Table.of(query);
    }

    /** Returns a constant. */
    public static IntegerExpr<I64> lit(long value) {
        return new IntegerExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static FloatExpr<F64> lit(double value) {
        return new FloatExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static BoolExpr lit(boolean value) {
        return new BoolExpr(Conditions.always(value));
    }

    /** Returns a constant. */
    public static TemporalExpr<Date, LocalDate> lit(LocalDate value) {
        return new TemporalExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static TemporalExpr<Time, LocalTime> lit(LocalTime value) {
        return new TemporalExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static TemporalExpr<Timestamp, Instant> lit(Instant value) {
        return new TemporalExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static TemporalExpr<Timespan, Duration> lit(Duration value) {
        return new TemporalExpr<>(Literals.node(value, null));
    }

    /** Returns a constant. */
    public static GuidExpr lit(UUID value) {
        return new GuidExpr(new Node.Const(Guid.of(value)));
    }

    /** Returns a constant of exactly the type of the atom, a typed null for example. */
    public static AnyExpr lit(Atom value) {
        return new AnyExpr(new Node.Const(value));
    }

    /** Returns a constant symbol. */
    public static TextExpr<Sym> sym(String value) {
        return new TextExpr<>(new Node.Const(Sym.of(value)));
    }

    /** Returns a constant string. */
    public static TextExpr<Str> str(String value) {
        return new TextExpr<>(new Node.Const(Str.of(value)));
    }

    /** Returns a value that is given when the query is run, with {@code bind}. */
    public static AnyExpr param(String name) {
        return new AnyExpr(new Node.Param(name, null));
    }

    /** Returns the condition that is none: it leaves no trace in a where. For filters that may be absent. */
    public static BoolExpr noCondition() {
        return new BoolExpr(new Node.NoCondition());
    }

    /** Tells whether all of the conditions are true. */
    public static BoolExpr and(BoolExpr... conditions) {
        return join("and", conditions);
    }

    /** Tells whether one of the conditions is true. */
    public static BoolExpr or(BoolExpr... conditions) {
        return join("or", conditions);
    }

    private static BoolExpr join(String verb, BoolExpr... conditions) {
        List<Node> nodes =
                Arrays.stream(conditions).map(condition -> condition.node).toList();
        return new BoolExpr(Conditions.join(verb, nodes));
    }

    /** Tells whether the condition is false. */
    public static BoolExpr not(BoolExpr condition) {
        return condition.not();
    }

    /** Counts the rows. */
    public static IntegerExpr<I64> count() {
        return new IntegerExpr<>(Node.call("count", RayType.I64, new Node.Const(I64.of(1))));
    }

    /** Returns the sum; {@code 0} of nothing. */
    public static <R extends Expr> R sum(NumericExpr<?, ?, R> values) {
        return values.sum();
    }

    /** Returns the sum of lengths of time; 0 of nothing. */
    public static TemporalExpr<Timespan, Duration> sum(TemporalExpr<Timespan, Duration> spans) {
        return spans.self(spans.aggregate("sum", RayType.TIMESPAN));
    }

    /** Returns the sum of times of day as the lengths since midnight that they are; 0 of nothing. It can exceed a day. */
    public static TemporalExpr<Time, LocalTime> sumOfTimes(TemporalExpr<Time, LocalTime> times) {
        return times.self(times.aggregate("sum", RayType.TIME));
    }

    /** Returns the average. */
    public static FloatExpr<F64> avg(Expr values) {
        return values.avg();
    }

    /** Counts the rows, those with a null included. */
    public static IntegerExpr<I64> count(Expr values) {
        return values.count();
    }

    /** Returns the smallest value that is not null. */
    public static <S extends Expr> S min(OrderedExpr<S, ?> values) {
        return values.min();
    }

    /** Returns the greatest value that is not null. */
    public static <S extends Expr> S max(OrderedExpr<S, ?> values) {
        return values.max();
    }

    /** Returns the first value that is not null. */
    public static <S extends Expr> S first(TypedExpr<S, ?> values) {
        return values.first();
    }

    /** Returns the last value that is not null. */
    public static <S extends Expr> S last(TypedExpr<S, ?> values) {
        return values.last();
    }

    /** Orders by a column, small values first. */
    public static SortKey asc(String column) {
        return col(column).asc();
    }

    /** Orders by an expression, small values first. */
    public static SortKey asc(Expr expression) {
        return expression.asc();
    }

    /** Orders by a column, large values first. */
    public static SortKey desc(String column) {
        return col(column).desc();
    }

    /** Orders by an expression, large values first. */
    public static SortKey desc(Expr expression) {
        return expression.desc();
    }

    /** Begins a choice between values: {@code when(c).then(a).otherwise(b)}. */
    public static When when(BoolExpr condition) {
        return new When(condition);
    }

    /** Returns the number of days from one date to another. */
    public static IntegerExpr<I32> daysBetween(TemporalExpr<Date, ?> from, TemporalExpr<Date, ?> to) {
        return new IntegerExpr<>(difference(from, to));
    }

    private static <T> Node difference(TemporalExpr<T, ?> from, TemporalExpr<T, ?> to) {
        return to.difference(from);
    }

    /** Returns the length of time from one point in time to another. */
    public static TemporalExpr<Timespan, Duration> timeBetween(
            TemporalExpr<Timestamp, ?> from, TemporalExpr<Timestamp, ?> to) {
        return new TemporalExpr<>(difference(from, to));
    }

    /** Returns the length of time from one time of day to another, as the time since midnight that it is; it can be negative. */
    public static TemporalExpr<Time, LocalTime> timeOfDayBetween(TemporalExpr<Time, ?> from, TemporalExpr<Time, ?> to) {
        return new TemporalExpr<>(difference(from, to));
    }

    /** Returns by how much a length of time exceeds another. */
    public static TemporalExpr<Timespan, Duration> excess(
            TemporalExpr<Timespan, ?> length, TemporalExpr<Timespan, ?> other) {
        return new TemporalExpr<>(difference(other, length));
    }

    /** Returns a pair of columns for a join, equal in name. */
    public static JoinKey key(String column) {
        return new JoinKey(column, column);
    }

    /** Returns a pair of columns for a join: the left side's, whose name the result has, and the right side's. */
    public static JoinKey key(String left, String right) {
        return new JoinKey(left, right);
    }

    /**
     * Calls any function by its name.
     *
     * <p>A name that is not bound to a function is an error at the head of an expression, but as the argument of another call
     * it can come back as data.
     *
     * @param arguments expressions, constants, vectors or tables; a column is {@code col("x")}, while a text is a string
     */
    public static AnyExpr call(String function, Object... arguments) {
        List<Node> nodes = Arrays.stream(arguments)
                .map(argument -> Literals.node(argument, null))
                .toList();
        return new AnyExpr(new Node.Call(Name.of(function), nodes, null));
    }

    /**
     * Takes program text into a query as it is: the only way for text to become code.
     *
     * @throws io.rayforce.types.RayforceException if it cannot be read
     */
    public static AnyExpr raw(String rayfall) {
        return new AnyExpr(new Node.Raw(Rayfall.parse(rayfall)));
    }

    /**
     * Returns an expression as a query of its own.
     *
     * @throws QueryException if it is a mere string, which a server would take for program text
     */
    public static Query<RayValue> evaluate(Expr expression) {
        return new Evaluate(expression);
    }

    /**
     * Has what a program raises come back with the error, as {@link RemoteException#raised()}; by itself a server sends a code
     * alone. Errors of the engine lose theirs on this way, so this is for queries that call functions of one's own. The user of
     * the session has to be one that may call {@code try}.
     */
    public static <R> Query<R> detailed(Query<R> query) {
        return new Detailed<>(query);
    }

    /** Begins a function of the given parameters. */
    public static Fn.Parameters fn(String... parameters) {
        return new Fn.Parameters(List.of(parameters));
    }

    /** Begins the making of a table. */
    public static CreateTable createTable(String name) {
        return new CreateTable(name, List.of(), false);
    }

    /** Removes a table; one that is not there is no error. */
    public static Query<MutationResult> dropTable(String name) {
        return new DropTable(name);
    }
}
