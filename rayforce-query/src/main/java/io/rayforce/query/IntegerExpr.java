package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.util.Arrays;
import java.util.Collection;

/**
 * An expression whose values are integers. Immutable.
 *
 * @param <T> their type: {@code U8}, {@code I16}, {@code I32} or {@code I64}
 */
@CheckReturnValue
public sealed class IntegerExpr<T> extends NumericExpr<IntegerExpr<T>, NumericExpr<?, ?, ?>, IntegerExpr<I64>>
        permits IntegerColumn {

    IntegerExpr(Node node) {
        super(node);
    }

    @Override
    final IntegerExpr<T> self(Node node) {
        return new IntegerExpr<>(node);
    }

    @Override
    final IntegerExpr<I64> result(Node node) {
        return new IntegerExpr<>(node);
    }

    @Override
    final RayType resultType() {
        return RayType.I64;
    }

    private BoolExpr compare(String verb, long value) {
        // An integer of any width is compared with one of 64 bits, so that a number too large for the column is no
        // error.
        return new BoolExpr(Node.call(verb, RayType.B8, node, Literals.node(value, null)));
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(long value) {
        return compare("==", value);
    }

    /** Tells whether the value differs from the given one; a null does. */
    public final BoolExpr ne(long value) {
        return compare("!=", value);
    }

    /** Tells whether this is less; a null is. */
    public final BoolExpr lt(long value) {
        return compare("<", value);
    }

    /** Tells whether this is less or equal; a null is. */
    public final BoolExpr le(long value) {
        return compare("<=", value);
    }

    /** Tells whether this is greater; a null is not. */
    public final BoolExpr gt(long value) {
        return compare(">", value);
    }

    /** Tells whether this is greater or equal; a null is not. */
    public final BoolExpr ge(long value) {
        return compare(">=", value);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(long... values) {
        return in(Arrays.stream(values).boxed().toList());
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(Collection<? extends Number> values) {
        return among(values, true);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(long... values) {
        return notIn(Arrays.stream(values).boxed().toList());
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Collection<? extends Number> values) {
        return among(values, false);
    }

    /** Tells whether the value lies between two others, both included; none does if the first is the greater one. */
    public final BoolExpr between(long low, long high) {
        return new BoolExpr(Ranges.between(node, low, high));
    }

    /** Replaces null by the given value. */
    public final IntegerExpr<T> fillNull(long value) {
        return self(Node.call("fill", type(), Literals.node(value, type()), node));
    }
}
