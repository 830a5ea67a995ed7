package io.rayforce.query;

import io.rayforce.types.B8;
import io.rayforce.types.Guid;
import io.rayforce.types.RayValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows that can be selected from and joined: a table, or a query that gives one.
 *
 * <p>Every step returns a new object and changes nothing. The clauses of one select are applied in a fixed order, whatever the
 * order of the calls: where, by, the columns, order, then offset and limit; {@link #asTable()} closes a select, so that what
 * follows is applied to its result.
 */
@CheckReturnValue
public abstract sealed class Relation permits Table, TableQuery {

    Relation() {}

    /** Returns the code that gives the rows. */
    abstract RayValue tree(Bindings bindings);

    /** Returns the columns, if they are known. */
    abstract Optional<Schema> schema();

    /** Returns the select that the clauses of this relation go to. */
    Select start() {
        return Select.from(this);
    }

    /** Selects all columns. */
    public final Select select() {
        return start().withAllColumns();
    }

    /** Selects columns by their names, in this order. Called again, the new columns replace the old. */
    public final Select select(String... columns) {
        return start().withColumns(start().named(columns));
    }

    /**
     * Selects columns and computed ones, in this order. Called again, the new columns replace the old.
     *
     * @throws QueryException if one has no name of its own and is given none
     */
    public final Select select(Selection... columns) {
        return select(List.of(columns));
    }

    /** Does what {@link #select(Selection...)} does. */
    public final Select select(List<? extends Selection> columns) {
        return start().withColumns(Output.of(columns));
    }

    /** Returns a select whose columns can be chosen without a change of which rows and columns there are to choose from. */
    Select rows() {
        return Select.from(this);
    }

    /**
     * Asks for one aggregate over the rows. Of no rows, a sum and a count are 0, {@code all} is true and {@code any} false,
     * and every other one is null.
     *
     * @throws QueryException if the expression is not just one aggregate
     */
    public final <T> Query<T> value(IntegerExpr<T> aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final <T> Query<T> value(FloatExpr<T> aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final <T> Query<T> value(TextExpr<T> aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final <T> Query<T> value(TemporalExpr<T, ?> aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final Query<Guid> value(GuidExpr aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final Query<B8> value(BoolExpr aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for one aggregate over the rows, as {@link #value(IntegerExpr)} does. */
    public final Query<RayValue> value(AnyExpr aggregate) {
        return SingleValue.of(this, aggregate);
    }

    /** Asks for the number of rows; 0 where there are none. */
    public final Query<Long> rowCount() {
        Table rows = this instanceof TableQuery query ? Table.of(query) : (Table) this;
        return new RowCount(rows.select(Dsl.count().as("rows")));
    }

    /** Selects all columns, and those that {@link SelectAll#with} adds or replaces. */
    public final SelectAll selectAll() {
        return new SelectAll(start());
    }

    /** Keeps the rows that the conditions are all true for. Called again, the conditions of both calls apply. */
    public final Select where(BoolExpr... conditions) {
        return start().withConditions(Arrays.asList(conditions));
    }

    /**
     * Groups by columns. The result has the keys first, then the selected columns; their order changes where the keys are
     * selected in another. Groups appear as they are first seen, but in no fixed order above some 65,000 rows. Without
     * selected columns, the first row of each group is given.
     */
    public final Select by(String... columns) {
        return start().withKeys(start().named(columns));
    }

    /** Groups by columns and computed keys, as {@link #by(String...)} does. */
    public final Select by(Selection... keys) {
        return start().withKeys(Output.of(Arrays.asList(keys)));
    }

    /** Does what {@link #by(String...)} does. */
    public final Select groupBy(String... columns) {
        return by(columns);
    }

    /** Does what {@link #by(Selection...)} does. */
    public final Select groupBy(Selection... keys) {
        return by(keys);
    }

    /** Orders by columns, small values first. Nulls are the smallest. Called again, the new order replaces the old. */
    public final Select orderBy(String... columns) {
        return start().withOrder(Arrays.stream(columns)
                .map(column -> Dsl.col(column).asc())
                .toList());
    }

    /**
     * Orders by the given keys, the first one counting most. A name means the result column of that name, if there is one, or
     * else the column of the source. With groups, only result columns can be ordered by.
     */
    public final Select orderBy(SortKey... keys) {
        return start().withOrder(Arrays.asList(keys));
    }

    /** Keeps the first rows, at most this many. Without an order, which ones a large grouped result begins with can vary. */
    public final Select limit(long rows) {
        return start().withRange(start().range().withLimit(rows));
    }

    /** Skips the first rows. */
    public final Select offset(long rows) {
        return start().withRange(start().range().withOffset(rows));
    }

    /** Keeps the last rows, at most this many. */
    public final Select last(long rows) {
        return start().withRange(start().range().withLast(rows));
    }

    /** Keeps each row once, where it is first seen. Order and limit are applied after that. */
    public final Select distinct() {
        return start().withShape(Select.Shape.DISTINCT);
    }

    /** Turns a group's lists into rows, single values repeated. Order and limit are applied after that. */
    public final Select ungroup() {
        return start().withShape(Select.Shape.UNGROUPED);
    }

    /**
     * Gives a column another name.
     *
     * @throws QueryException if the columns are not known, the old name is not among them, or the new one is
     */
    public final Select rename(String from, String to) {
        return Renaming.rename(this, from, to);
    }

    /** Returns this as a table, for clauses that apply to what has been selected so far. */
    public final Table asTable() {
        return this instanceof Table table ? table : Table.of((TableQuery) this);
    }

    /** Keeps the rows under a name where the query runs, and gives the table of that name instead of the rows. */
    public final Query<Table> saveAs(String name) {
        return new SaveAs(this, name);
    }

    /** Begins a join that keeps the pairs of rows with equal keys. */
    public final JoinKeys innerJoin(Relation right) {
        return new JoinKeys(Join.Kind.INNER, this, right);
    }

    /** Begins a join that keeps all rows of this side, with nulls where the other has no row with equal keys. */
    public final JoinKeys leftJoin(Relation right) {
        return new JoinKeys(Join.Kind.LEFT, this, right);
    }

    /** Begins a join that keeps all rows of both sides. */
    public final JoinKeys fullJoin(Relation right) {
        return new JoinKeys(Join.Kind.FULL, this, right);
    }

    /** Begins a selection of the rows of this side for which the other has no row with equal keys. */
    public final JoinKeys antiJoin(Relation right) {
        return new JoinKeys(Join.Kind.ANTI, this, right);
    }

    /** Begins a selection of the rows of this side for which the other has a row with equal keys. */
    public final JoinKeys semiJoin(Relation right) {
        return new JoinKeys(Join.Kind.SEMI, this, right);
    }

    /** Begins a join that adds the latest row of the other side that is not later, with nulls where there is none. */
    public final AsofJoin asofJoin(Relation right) {
        return new AsofJoin(this, right, List.of());
    }

    /** Begins a join that adds aggregates over the other side's rows in a window of time around each row. */
    public final WindowJoin windowJoin(Relation right) {
        return new WindowJoin(this, right);
    }

    /** Begins a table of aggregates with a row for each value of some columns, and a column for each value of another. */
    public final Pivot pivot() {
        return new Pivot(this);
    }

    /** Begins columns that aggregate over the rows around each row. */
    public final Window window() {
        return new Window(this);
    }

    /** Appends the rows of another relation, which has the same columns in the same order. */
    public final Union unionAll(Relation other) {
        return new Union(Union.Pairing.BY_POSITION, this, other);
    }

    /** Appends the rows of another relation, which has the same columns in any order. */
    public final Union unionByName(Relation other) {
        return new Union(Union.Pairing.BY_NAME, this, other);
    }
}
