package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;

/**
 * An expression whose values have an order. Null is the smallest of them.
 *
 * @param <S> the family itself
 * @param <O> what it can be compared with
 */
@CheckReturnValue
public abstract sealed class OrderedExpr<S extends Expr, O extends Expr> extends TypedExpr<S, O>
        permits LiteralExpr, StatisticExpr {

    OrderedExpr(Node node) {
        super(node);
    }

    /** Tells whether this is less; a null is less than everything else. */
    public final BoolExpr lt(O other) {
        return test("<", other);
    }

    /** Tells whether this is less; a null is less than everything else. */
    public final BoolExpr lt(AnyExpr other) {
        return test("<", other);
    }

    /** Tells whether this is less or equal; a null is less than everything else. */
    public final BoolExpr le(O other) {
        return test("<=", other);
    }

    /** Tells whether this is less or equal; a null is less than everything else. */
    public final BoolExpr le(AnyExpr other) {
        return test("<=", other);
    }

    /** Tells whether this is greater; everything else is greater than a null. */
    public final BoolExpr gt(O other) {
        return test(">", other);
    }

    /** Tells whether this is greater; everything else is greater than a null. */
    public final BoolExpr gt(AnyExpr other) {
        return test(">", other);
    }

    /** Tells whether this is greater or equal; everything else is greater than a null. */
    public final BoolExpr ge(O other) {
        return test(">=", other);
    }

    /** Tells whether this is greater or equal; everything else is greater than a null. */
    public final BoolExpr ge(AnyExpr other) {
        return test(">=", other);
    }

    /** Returns the smallest value that is not null. */
    public final S min() {
        return self(aggregate("min", type()));
    }

    /** Returns the greatest value that is not null. */
    public final S max() {
        return self(aggregate("max", type()));
    }

    /** Returns the smallest value over the rows that the condition is true for. */
    public final S minIf(BoolExpr condition) {
        return only(min(), condition);
    }

    /** Returns the greatest value over the rows that the condition is true for. */
    public final S maxIf(BoolExpr condition) {
        return only(max(), condition);
    }

    /** Returns the smaller of the two values of each row; a null is the smaller one. */
    public final S least(S other) {
        return self(Node.call("min", common(other), node, other.node));
    }

    /** Returns the greater of the two values of each row; a null is the smaller one. */
    public final S greatest(S other) {
        return self(Node.call("max", common(other), node, other.node));
    }

    private @org.jspecify.annotations.Nullable RayType common(S other) {
        return type() == other.type() ? type() : null;
    }

    /** Returns the n greatest values of each group, greatest first; without groups, the rows that have them. */
    public final S top(int n) {
        return pick("top", n);
    }

    /** Returns the n smallest values of each group, smallest first, nulls included; without groups, the rows that have them. */
    public final S bottom(int n) {
        return pick("bot", n);
    }

    private S pick(String verb, int n) {
        if (n < 0) {
            throw new QueryException(verb + " of " + n + " values: give 0 or more");
        }
        return self(Node.call(verb, type(), node, new Node.Const(I64.of(n))));
    }

    /** Returns the smallest value of this and the rows before. */
    public final S cumMin() {
        return same("mins");
    }

    /** Returns the greatest value of this and the rows before. */
    public final S cumMax() {
        return same("maxs");
    }
}
