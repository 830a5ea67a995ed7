package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.text.Rayfall;
import org.jspecify.annotations.Nullable;

/**
 * Something a server computes for each row or over all of them. The subclasses are the families, which say what an
 * expression can be compared and combined with.
 *
 * <p>Immutable and safe to share between threads. Two expressions are equal when they ask the same; whether values are equal
 * is asked with {@code eq}.
 */
@CheckReturnValue
public abstract sealed class Expr implements Selection permits TypedExpr {

    final Node node;

    Expr(Node node) {
        this.node = node;
    }

    /** Returns this expression under a name, which its column in the result has. */
    public final Aliased as(String name) {
        return new Aliased(this, name);
    }

    /** Orders by this, small values first; nulls are the smallest. */
    public final SortKey asc() {
        return new SortKey(this, false);
    }

    /** Orders by this, large values first; nulls come last. */
    public final SortKey desc() {
        return new SortKey(this, true);
    }

    /** Tells whether the value is null. A boolean and an unsigned byte never are; an empty text is. */
    public final BoolExpr isNull() {
        return new BoolExpr(Node.call("nil?", RayType.B8, node));
    }

    /** Tells whether the value is not null. */
    public final BoolExpr isNotNull() {
        return isNull().not();
    }

    /** Counts the rows, those with a null included. */
    public final IntegerExpr<I64> count() {
        return integer("count");
    }

    /** Counts the different values, null being one of them. */
    public final IntegerExpr<I64> countDistinct() {
        return new IntegerExpr<>(
                Node.call("count", RayType.I64, Node.call("distinct", null, Aggregates.argument(node))));
    }

    /** Counts the rows that the condition is true for. */
    public final IntegerExpr<I64> countIf(BoolExpr condition) {
        return count().where(condition);
    }

    /** Returns the average over the rows that the condition is true for. */
    public final FloatExpr<F64> avgIf(BoolExpr condition) {
        return avg().where(condition);
    }

    /** Returns the average of the values that are not null, null if there are none. Not for texts. */
    public final FloatExpr<F64> avg() {
        return floating("avg");
    }

    /** Returns the middle of the values that are not null, null if there are none. Not for texts. */
    public final FloatExpr<F64> median() {
        return floating("med");
    }

    /**
     * Converts to another type; null stays null. A floating point number is cut off towards zero, and a number too large for
     * a narrower type keeps its low bits.
     */
    public final AnyExpr cast(RayType type) {
        if (!type.isAtom()) {
            throw new QueryException("values are cast to the type of an atom, as F64, not to " + type);
        }
        return new AnyExpr(cast(node, type));
    }

    static Node cast(Node node, RayType type) {
        return Node.call("as", type, new Node.Const(io.rayforce.types.Sym.of(type.name())), node);
    }

    final @Nullable RayType type() {
        return node.type();
    }

    final Node aggregate(String verb, @Nullable RayType type) {
        Node argument = Aggregates.argument(node);
        if (!Spans.is(node) || verb.equals("count")) {
            return Node.call(verb, type, argument);
        }
        Node ofNanos = Node.call(verb, type == RayType.F64 ? type : RayType.I64, Spans.nanos(argument));
        return type == RayType.F64 ? ofNanos : Spans.span(ofNanos);
    }

    final IntegerExpr<I64> integer(String aggregate) {
        return new IntegerExpr<>(aggregate(aggregate, RayType.I64));
    }

    final FloatExpr<F64> floating(String aggregate) {
        return new FloatExpr<>(aggregate(aggregate, RayType.F64));
    }

    @Override
    public final boolean equals(Object object) {
        return object instanceof Expr other && getClass() == other.getClass() && node.equals(other.node);
    }

    @Override
    public final int hashCode() {
        return node.hashCode();
    }

    /** Returns the expression as program text. */
    @Override
    public final String toString() {
        return node.any(Node.Param.class::isInstance)
                ? "(an expression with parameters)"
                : Rayfall.print(node.tree(Bindings.NONE));
    }
}
