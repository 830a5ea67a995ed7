package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.RayType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * An expression whose values are floating point numbers. Immutable.
 *
 * @param <T> their type: {@code F32} or {@code F64}
 */
@CheckReturnValue
public sealed class FloatExpr<T> extends NumericExpr<FloatExpr<T>, NumericExpr<?, ?, ?>, FloatExpr<F64>>
        permits FloatColumn {

    FloatExpr(Node node) {
        super(node);
    }

    @Override
    final FloatExpr<T> self(Node node) {
        return new FloatExpr<>(node);
    }

    @Override
    final FloatExpr<F64> result(Node node) {
        return new FloatExpr<>(node);
    }

    @Override
    final RayType resultType() {
        return RayType.F64;
    }

    private BoolExpr compare(String verb, double value) {
        return new BoolExpr(Node.call(verb, RayType.B8, node, Literals.node(value, null)));
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(double value) {
        return compare("==", value);
    }

    /** Tells whether the value differs from the given one; a null does. */
    public final BoolExpr ne(double value) {
        return compare("!=", value);
    }

    /** Tells whether this is less; a null is. */
    public final BoolExpr lt(double value) {
        return compare("<", value);
    }

    /** Tells whether this is less or equal; a null is. */
    public final BoolExpr le(double value) {
        return compare("<=", value);
    }

    /** Tells whether this is greater; a null is not. */
    public final BoolExpr gt(double value) {
        return compare(">", value);
    }

    /** Tells whether this is greater or equal; a null is not. */
    public final BoolExpr ge(double value) {
        return compare(">=", value);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(double... values) {
        return in(Arrays.stream(values).boxed().toList());
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(Collection<? extends Number> values) {
        return among(values, true);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(double... values) {
        return notIn(Arrays.stream(values).boxed().toList());
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Collection<? extends Number> values) {
        return among(values, false);
    }

    /** Tells whether the value lies between two others, both included; none does if the first is the greater one. */
    public final BoolExpr between(double low, double high) {
        return new BoolExpr(Ranges.within(node, List.of(low, high)));
    }

    /** Replaces null by the given value. */
    public final FloatExpr<T> fillNull(double value) {
        return self(Node.call("fill", type(), Literals.node(value, type()), node));
    }
}
