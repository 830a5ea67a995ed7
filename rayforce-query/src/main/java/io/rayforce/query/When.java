package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import java.util.List;

/** A condition that waits for the value it chooses; see {@link Dsl#when}. Immutable. */
@CheckReturnValue
public final class When {

    private final BoolExpr condition;

    When(BoolExpr condition) {
        this.condition = condition;
    }

    private <L, E extends Expr, R extends Expr> Case<L, E, R> first(Object value, Case.Family<R> family) {
        return new Case<>(family, List.of(new Case.Branch(condition.node, value)));
    }

    /** Chooses a number where the condition is true. */
    public Case<Number, IntegerExpr<?>, IntegerExpr<I64>> then(long value) {
        return first(value, IntegerExpr::new);
    }

    /** Chooses a number where the condition is true. */
    public Case<Number, NumericExpr<?, ?, ?>, FloatExpr<F64>> then(double value) {
        return first(value, FloatExpr::new);
    }

    /** Chooses a truth value where the condition is true. */
    public Case<Boolean, BoolExpr, BoolExpr> then(boolean value) {
        return first(value, BoolExpr::new);
    }

    /** Chooses a string where the condition is true. */
    public Case<String, TextExpr<?>, TextExpr<Str>> then(String value) {
        return first(value, TextExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public Case<Number, IntegerExpr<?>, IntegerExpr<I64>> then(IntegerExpr<?> value) {
        return first(value, IntegerExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public Case<Number, NumericExpr<?, ?, ?>, FloatExpr<F64>> then(FloatExpr<?> value) {
        return first(value, FloatExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public Case<Boolean, BoolExpr, BoolExpr> then(BoolExpr value) {
        return first(value, BoolExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public <T> Case<String, TextExpr<?>, TextExpr<T>> then(TextExpr<T> value) {
        return first(value, TextExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public <T, J> Case<J, TemporalExpr<T, ?>, TemporalExpr<T, J>> then(TemporalExpr<T, J> value) {
        return first(value, TemporalExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public Case<java.util.UUID, GuidExpr, GuidExpr> then(GuidExpr value) {
        return first(value, GuidExpr::new);
    }

    /** Chooses what an expression gives where the condition is true. */
    public Case<Object, Expr, AnyExpr> then(AnyExpr value) {
        return first(value, AnyExpr::new);
    }
}
