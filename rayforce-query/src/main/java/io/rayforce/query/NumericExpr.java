package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;

/**
 * An expression whose values are numbers. Arithmetic gives {@code I64} or {@code F64}, whatever the width of the operands; a null
 * operand gives null. Integer arithmetic wraps around.
 *
 * @param <S> the family itself
 * @param <O> what it can be compared with
 * @param <R> what arithmetic among its own kind gives
 */
@CheckReturnValue
public abstract sealed class NumericExpr<S extends Expr, O extends Expr, R extends Expr> extends StatisticExpr<S, O, R>
        permits AnyExpr, FloatExpr, IntegerExpr {

    NumericExpr(Node node) {
        super(node);
    }

    final R widened(String verb, Object other) {
        return result(Node.call(verb, resultType(), node, Literals.node(other, null)));
    }

    final FloatExpr<F64> floating(String verb, Object other) {
        return new FloatExpr<>(Node.call(verb, RayType.F64, node, Literals.node(other, null)));
    }

    final IntegerExpr<I64> integer(String verb, Object other) {
        return new IntegerExpr<>(Node.call(verb, RayType.I64, node, Literals.node(other, null)));
    }

    final AnyExpr untyped(String verb, Object other) {
        return new AnyExpr(Node.call(verb, null, node, Literals.node(other, null)));
    }

    /** Adds. */
    public final R plus(long other) {
        return widened("+", other);
    }

    /** Adds. */
    public final FloatExpr<F64> plus(double other) {
        return floating("+", other);
    }

    /** Adds. */
    public final R plus(IntegerExpr<?> other) {
        return widened("+", other);
    }

    /** Adds. */
    public final FloatExpr<F64> plus(FloatExpr<?> other) {
        return floating("+", other);
    }

    /** Adds. */
    public final AnyExpr plus(AnyExpr other) {
        return untyped("+", other);
    }

    /** Subtracts. */
    public final R minus(long other) {
        return widened("-", other);
    }

    /** Subtracts. */
    public final FloatExpr<F64> minus(double other) {
        return floating("-", other);
    }

    /** Subtracts. */
    public final R minus(IntegerExpr<?> other) {
        return widened("-", other);
    }

    /** Subtracts. */
    public final FloatExpr<F64> minus(FloatExpr<?> other) {
        return floating("-", other);
    }

    /** Subtracts. */
    public final AnyExpr minus(AnyExpr other) {
        return untyped("-", other);
    }

    /** Multiplies. */
    public final R times(long other) {
        return widened("*", other);
    }

    /** Multiplies. */
    public final FloatExpr<F64> times(double other) {
        return floating("*", other);
    }

    /** Multiplies. */
    public final R times(IntegerExpr<?> other) {
        return widened("*", other);
    }

    /** Multiplies. */
    public final FloatExpr<F64> times(FloatExpr<?> other) {
        return floating("*", other);
    }

    /** Multiplies. */
    public final AnyExpr times(AnyExpr other) {
        return untyped("*", other);
    }

    /** Returns the remainder, which has the sign of the divisor; null by 0. */
    public final R mod(long other) {
        return widened("%", other);
    }

    /** Returns the remainder, which has the sign of the divisor; null by 0. */
    public final FloatExpr<F64> mod(double other) {
        return floating("%", other);
    }

    /** Returns the remainder, which has the sign of the divisor; null by 0. */
    public final R mod(IntegerExpr<?> other) {
        return widened("%", other);
    }

    /** Divides as floating point numbers; null by 0. */
    public final FloatExpr<F64> dividedBy(long other) {
        return floating("/", other);
    }

    /** Divides as floating point numbers; null by 0. */
    public final FloatExpr<F64> dividedBy(double other) {
        return floating("/", other);
    }

    /** Divides as floating point numbers; null by 0. */
    public final FloatExpr<F64> dividedBy(NumericExpr<?, ?, ?> other) {
        return floating("/", other);
    }

    /** Does what {@link #dividedBy(long)} does. */
    public final FloatExpr<F64> div(long other) {
        return dividedBy(other);
    }

    /** Does what {@link #dividedBy(double)} does. */
    public final FloatExpr<F64> div(double other) {
        return dividedBy(other);
    }

    /** Does what {@link #dividedBy(NumericExpr)} does. */
    public final FloatExpr<F64> div(NumericExpr<?, ?, ?> other) {
        return dividedBy(other);
    }

    /** Divides and rounds down to an integer; null by 0. */
    public final IntegerExpr<I64> intDiv(long other) {
        return integer("div", other);
    }

    /** Divides and rounds down to an integer; null by 0. */
    public final IntegerExpr<I64> intDiv(NumericExpr<?, ?, ?> other) {
        return integer("div", other);
    }

    /** Changes the sign. Not for unsigned bytes. */
    public final R negate() {
        return result(ofOwnWidth("neg"));
    }

    /** Returns the absolute value. */
    public final R abs() {
        return result(ofOwnWidth("abs"));
    }

    /** A server leaves an F32 what it is here, where everything else is widened. */
    private Node ofOwnWidth(String verb) {
        return type() == RayType.F32
                ? Expr.cast(Node.call(verb, RayType.F32, node), RayType.F64)
                : Node.call(verb, resultType(), node);
    }

    /** Rounds down to a multiple of the given number. */
    public final R xbar(long size) {
        if (size < 1) {
            throw new QueryException("buckets of size " + size + ": give 1 or more");
        }
        return widened("xbar", size);
    }

    /** Rounds down to an integer, kept in the same type. */
    public final S floor() {
        return same("floor");
    }

    /** Rounds up to an integer, kept in the same type. */
    public final S ceil() {
        return same("ceil");
    }

    /** Rounds to the nearest integer, halves away from zero. */
    public final FloatExpr<F64> round() {
        return function("round");
    }

    /** Returns the square root; null of a negative number. */
    public final FloatExpr<F64> sqrt() {
        return function("sqrt");
    }

    /** Returns the natural logarithm. */
    public final FloatExpr<F64> log() {
        return function("log");
    }

    /** Returns e to the power of this. */
    public final FloatExpr<F64> exp() {
        return function("exp");
    }

    /** Returns the sine of this angle in radians. */
    public final FloatExpr<F64> sin() {
        return function("sin");
    }

    /** Returns the cosine of this angle in radians. */
    public final FloatExpr<F64> cos() {
        return function("cos");
    }

    /** Returns the tangent of this angle in radians. */
    public final FloatExpr<F64> tan() {
        return function("tan");
    }

    /** Returns this to the given power. */
    public final FloatExpr<F64> pow(long exponent) {
        return floating("pow", exponent);
    }

    /** Returns this to the given power. */
    public final FloatExpr<F64> pow(double exponent) {
        return floating("pow", exponent);
    }
}
