package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update of columns in all rows, or in those that a condition is true for. All new values are computed from the old ones; an
 * aggregate is taken over the whole table, or with {@link #by} over the row's group. A value becomes what the column holds, and
 * what it cannot hold exactly is refused.
 *
 * <p>Immutable and safe to share between threads.
 */
@CheckReturnValue
public final class Update extends Statement<MutationResult> {

    private final Table table;
    private final List<Output> values;
    private final Node where;
    private final String by;

    Update(Table table) {
        this(table, List.of(), new Node.NoCondition(), "");
    }

    private Update(Table table, List<Output> values, Node where, String by) {
        this.table = table;
        this.values = values;
        this.where = where;
        this.by = by;
    }

    private Update with(String column, Node value) {
        List<Output> all = new ArrayList<>(values);
        all.add(new Output(column, value));
        Output.requireUsable(all, Reserved.IN_UPDATE);
        return new Update(table, List.copyOf(all), where, by);
    }

    private Update value(String column, Object value, @Nullable RayType type) {
        return with(column, Assignment.of(value, type, table.schema()));
    }

    /**
     * Sets a column, which is added if it is not there, to a constant or to what an {@link Expr} gives. Where the column's type
     * is not known, an expression of another type than the column's changes that type, unless there is a where.
     */
    public Update set(String column, Object value) {
        return value(
                column,
                value,
                table.schema().map(schema -> schema.ref(column).type()).orElse(null));
    }

    /** Sets a column to a number. */
    public Update set(IntegerColumn<?> column, long value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to a number. */
    public Update set(FloatColumn<?> column, double value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to a text. */
    public Update set(TextColumn<?> column, String value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to a day, a time or a length of time. */
    public <J> Update set(TemporalColumn<?, J> column, J value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to true or false. */
    public Update set(BoolColumn column, boolean value) {
        return value(column.name(), value, RayType.B8);
    }

    /** Sets a column to an identifier. */
    public Update set(GuidColumn column, UUID value) {
        return value(column.name(), value, RayType.GUID);
    }

    /** Sets a column to what an expression gives, cut off towards zero where the column holds integers. */
    public Update set(IntegerColumn<?> column, NumericExpr<?, ?, ?> value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives. */
    public Update set(FloatColumn<?> column, NumericExpr<?, ?, ?> value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives. */
    public Update set(TextColumn<?> column, TextExpr<?> value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives. */
    public <T> Update set(TemporalColumn<T, ?> column, TemporalExpr<T, ?> value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives. */
    public Update set(BoolColumn column, BoolExpr value) {
        return value(column.name(), value, RayType.B8);
    }

    /** Sets a column to what an expression gives. */
    public Update set(GuidColumn column, GuidExpr value) {
        return value(column.name(), value, RayType.GUID);
    }

    /** Sets a column to what an expression gives, converted to the column's type. */
    public Update set(IntegerColumn<?> column, AnyExpr value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives, converted to the column's type. */
    public Update set(FloatColumn<?> column, AnyExpr value) {
        return value(column.name(), value, column.type());
    }

    /** Sets a column to what an expression gives, converted to the column's type. */
    public Update set(Column<?> column, AnyExpr value) {
        return value(column.name(), value, column.valueType().orElse(null));
    }

    /** Sets a column to the null of its type. Booleans, unsigned bytes and columns of unknown type have none. */
    public Update setNull(Column<?> column) {
        Atom nothing = Literals.nullOf(column.valueType()
                .orElseThrow(() -> new QueryException(
                        "the null of " + column.name() + " depends on its type: use a typed column")));
        return with(column.name(), new Node.Const(nothing));
    }

    /** Updates the rows only that the conditions are all true for. Called again, the conditions of both calls apply. */
    public Update where(BoolExpr... conditions) {
        List<Node> all = new ArrayList<>(List.of(where));
        Stream.of(conditions).forEach(condition -> all.add(condition.node));
        return new Update(table, values, Conditions.join("and", all), by);
    }

    /** Computes aggregates over the rows that are equal in the given column. Not together with a where. */
    public Update by(String column) {
        return new Update(table, values, where, column);
    }

    /** Does what {@link #by(String)} does. */
    public Update by(Column<?> column) {
        return by(column.name());
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (values.isEmpty()) {
            throw new QueryException("an update of " + table + " sets nothing: add set(…)");
        }
        if (by.isEmpty()) {
            values.forEach(value -> Whole.requireNoJoined(value.node()));
        } else {
            requireGroupable();
        }
        List<Node> nodes = Stream.concat(Stream.of(where), values.stream().map(Output::node))
                .toList();
        table.schema().ifPresent(schema -> schema.require(nodes.stream(), table));
        Form form = new Form("update")
                .outputs(
                        values.stream()
                                .map(value -> value.map(node -> RowCounts.counted(node, nodes, table)))
                                .toList(),
                        bindings)
                .from(table.source().target(bindings))
                .where(RowCounts.counted(where, nodes, table), bindings);
        return by.isEmpty()
                ? form.tree()
                : form.set("by", io.rayforce.types.Name.of(by)).tree();
    }

    private void requireGroupable() {
        if (!(where instanceof Node.NoCondition)) {
            throw new QueryException("an update takes where(…) or by(…), not both: no server does them together");
        }
        values.forEach(value -> GroupCompiler.requireNoRank(value.node()));
        Hoisting hoisting = new Hoisting(new Fresh(Set::of));
        hoisting.columns(values);
        if (!hoisting.isEmpty()) {
            throw new QueryException(
                    "a choice within groups would be made once for all rows of a group: update a column with"
                            + " it without by(…) first");
        }
    }

    @Override
    public MutationResult result(RayValue reply) {
        return MutationResult.of(table.source(), reply);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Update other
                && table.equals(other.table)
                && values.equals(other.values)
                && where.equals(other.where)
                && by.equals(other.by);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, values, where, by);
    }
}
