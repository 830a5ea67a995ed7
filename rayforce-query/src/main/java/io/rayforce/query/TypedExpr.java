package io.rayforce.query;

import io.rayforce.types.RayType;
import io.rayforce.types.Vector;
import java.util.Collection;
import java.util.List;

/**
 * An expression of a family: what all of them can do.
 *
 * <p>Null takes part in comparisons as the smallest value, equal to itself: {@code ne}, {@code lt} and {@code le} keep rows
 * with a null, {@code gt} drops them; add {@code .and(x.isNotNull())} where that matters.
 *
 * @param <S> the family itself
 * @param <O> what it can be compared with
 */
@CheckReturnValue
public abstract sealed class TypedExpr<S extends Expr, O extends Expr> extends Expr
        permits BoolExpr, GuidExpr, OrderedExpr {

    TypedExpr(Node node) {
        super(node);
    }

    /** Returns another expression of this family. */
    abstract S self(Node node);

    final S same(String verb) {
        return self(Node.call(verb, type(), node));
    }

    final BoolExpr test(String verb, Object other) {
        return new BoolExpr(Node.call(verb, RayType.B8, node, Literals.node(other, type())));
    }

    /** Tells whether the values are equal; two nulls are. */
    public final BoolExpr eq(O other) {
        return test("==", other);
    }

    /** Tells whether the values are equal; two nulls are. */
    public final BoolExpr eq(AnyExpr other) {
        return test("==", other);
    }

    /** Tells whether the values differ; a null differs from everything but a null. */
    public final BoolExpr ne(O other) {
        return test("!=", other);
    }

    /** Tells whether the values differ; a null differs from everything but a null. */
    public final BoolExpr ne(AnyExpr other) {
        return test("!=", other);
    }

    /**
     * Tells whether the value is one of the vector's. A null in the vector stands for a null value.
     *
     * @throws QueryException if the vector's elements are of a kind that never equals this expression's values
     */
    public final BoolExpr in(Vector values) {
        return new BoolExpr(Membership.in(node, values));
    }

    /** Tells whether the value is none of the vector's and not null; a null in the vector changes nothing. */
    public final BoolExpr notIn(Vector values) {
        return new BoolExpr(Membership.notIn(node, values));
    }

    /** Tells whether the value is among those of a query's only column. */
    public final BoolExpr in(Select query) {
        return new BoolExpr(Membership.among("in", node, query));
    }

    /** Tells whether the value is not null and not among those of a query's only column. */
    public final BoolExpr notIn(Select query) {
        return new BoolExpr(Membership.among("not-in", node, query));
    }

    final BoolExpr among(Collection<?> values, boolean wanted) {
        return new BoolExpr(Membership.among(node, values, wanted));
    }

    final BoolExpr among(Object[] values, boolean wanted) {
        return among(List.of(values), wanted);
    }

    /** Returns the first value that is not null. */
    public final S first() {
        return self(aggregate("first", type()));
    }

    /** Returns the last value that is not null. */
    public final S last() {
        return self(aggregate("last", type()));
    }

    /** Returns the most frequent value, the first of equally frequent ones. */
    public final S mode() {
        return self(aggregate("mode", type()));
    }

    /**
     * Takes this aggregate over those rows only that the condition is true for.
     *
     * @throws QueryException if this is no aggregate, or its lowering needs a type that is not known
     */
    public final S where(BoolExpr condition) {
        return only(self(node), condition);
    }

    /** Returns the first value that is not null, over the rows that the condition is true for. */
    public final S firstIf(BoolExpr condition) {
        return only(first(), condition);
    }

    /** Returns the last value that is not null, over the rows that the condition is true for. */
    public final S lastIf(BoolExpr condition) {
        return only(last(), condition);
    }

    final S only(S aggregate, BoolExpr condition) {
        return condition.isNoCondition() ? aggregate : self(Aggregates.where(aggregate.node, condition));
    }

    /** Returns the different values: each once in a select of nothing else, or those of each group. */
    public final S distinct() {
        return same("distinct");
    }

    /** Returns the value of the row before, null in the first one. Not for strings. */
    public final S lag() {
        return same("lag");
    }

    /** Returns the value of the row after, null in the last one. Not for strings. */
    public final S lead() {
        return same("lead");
    }

    /** Replaces a null by the last value before it that is not. */
    public final S fillForward() {
        return same("fills");
    }

    /** Tells whether the value differs from that of the row before. */
    public final BoolExpr differ() {
        return new BoolExpr(Node.call("differ", RayType.B8, node));
    }
}
