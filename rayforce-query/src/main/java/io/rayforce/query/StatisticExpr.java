package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import org.jspecify.annotations.Nullable;

/**
 * An expression over whose values statistics are taken: of all rows or of a group, of the rows so far, or of the latest rows.
 *
 * @param <S> the family itself
 * @param <O> what it can be compared with
 * @param <R> what sums and differences give
 */
@CheckReturnValue
public abstract sealed class StatisticExpr<S extends Expr, O extends Expr, R extends Expr> extends OrderedExpr<S, O>
        permits NumericExpr {

    StatisticExpr(Node node) {
        super(node);
    }

    /** Returns an expression of the family of results. */
    abstract R result(Node node);

    /** Returns the type of results, or null where it is not known. */
    abstract @Nullable RayType resultType();

    final R running(String verb) {
        return result(Node.call(verb, resultType(), node));
    }

    final FloatExpr<F64> function(String verb) {
        return new FloatExpr<>(Node.call(verb, RayType.F64, node));
    }

    private Node moving(String verb, int rows, @Nullable RayType type) {
        if (rows < 1) {
            throw new QueryException("a window of " + rows + " rows: give 1 or more");
        }
        return Node.call(verb, type, new Node.Const(I64.of(rows)), node);
    }

    /** Returns the sum of the values that are not null, 0 if there are none. */
    public final R sum() {
        return result(aggregate("sum", resultType()));
    }

    /** Returns the sum over the rows that the condition is true for; short for {@code sum().where(condition)}. */
    public final R sumIf(BoolExpr condition) {
        return result(condition.isNoCondition() ? sum().node : Aggregates.where(sum().node, condition));
    }

    /** Returns the standard deviation of the values as the whole population. */
    public final FloatExpr<F64> stddevPop() {
        return floating("dev");
    }

    /** Returns the standard deviation of the values as a sample, null of a single one. */
    public final FloatExpr<F64> stddev() {
        return floating("stddev");
    }

    /** Returns the variance of the values as a sample, null of a single one. */
    public final FloatExpr<F64> variance() {
        return floating("var");
    }

    /** Returns the variance of the values as the whole population. */
    public final FloatExpr<F64> variancePop() {
        return floating("var_pop");
    }

    /** Returns the interpolated percentile, from 0 to 100. */
    public final FloatExpr<F64> percentile(double percent) {
        return quantile("percentile", percent, 100);
    }

    /** Returns the interpolated quantile, from 0 to 1. */
    public final FloatExpr<F64> quantile(double fraction) {
        return quantile("quantile", fraction, 1);
    }

    private FloatExpr<F64> quantile(String verb, double point, int whole) {
        if (!(point >= 0 && point <= whole)) {
            throw new QueryException("the " + verb + " " + point + " is not between 0 and " + whole);
        }
        Object exact = whole == 100 && point == (long) point ? (Object) (long) point : (Object) point;
        return floatingOver(verb, node, Literals.node(exact, null));
    }

    /** Returns the average weighted by another expression. */
    public final FloatExpr<F64> wavg(NumericExpr<?, ?, ?> weight) {
        return floatingOver("wavg", Aggregates.argument(weight.node), node);
    }

    /** Returns the sum weighted by another expression. */
    public final FloatExpr<F64> wsum(NumericExpr<?, ?, ?> weight) {
        return floatingOver("wsum", Aggregates.argument(weight.node), node);
    }

    /** Returns Pearson's correlation with another expression; rows with a null are left out. */
    public final FloatExpr<F64> corr(NumericExpr<?, ?, ?> other) {
        return floatingOver("pearson_corr", node, Aggregates.argument(other.node));
    }

    /** Returns the covariance with another expression over the whole population. */
    public final FloatExpr<F64> cov(NumericExpr<?, ?, ?> other) {
        return floatingOver("cov", node, Aggregates.argument(other.node));
    }

    /** Returns the covariance with another expression over a sample, null of a single row. */
    public final FloatExpr<F64> covSample(NumericExpr<?, ?, ?> other) {
        return floatingOver("scov", node, Aggregates.argument(other.node));
    }

    private FloatExpr<F64> floatingOver(String verb, Node first, Node second) {
        Aggregates.argument(node);
        return new FloatExpr<>(Node.call(verb, RayType.F64, first, second));
    }

    /** Returns the sum of this and the rows before. */
    public final R cumSum() {
        return running("sums");
    }

    /** Returns the average of this and the rows before. */
    public final FloatExpr<F64> cumAvg() {
        return function("avgs");
    }

    /** Returns the product of this and the rows before. */
    public final R cumProduct() {
        return running("prds");
    }

    /** Returns the difference to the row before. */
    public final R deltas() {
        return running("deltas");
    }

    /** Returns the ratio to the row before. */
    public final FloatExpr<F64> ratios() {
        return function("ratios");
    }

    /** Returns the average of this and the rows before, n in all; fewer at the start. */
    public final FloatExpr<F64> movingAvg(int rows) {
        return new FloatExpr<>(moving("mavg", rows, RayType.F64));
    }

    /** Returns the population standard deviation of this and the rows before, n in all; fewer at the start. */
    public final FloatExpr<F64> movingDev(int rows) {
        return new FloatExpr<>(moving("mdev", rows, RayType.F64));
    }

    /** Returns the population variance of this and the rows before, n in all; fewer at the start. */
    public final FloatExpr<F64> movingVar(int rows) {
        return new FloatExpr<>(moving("mvar", rows, RayType.F64));
    }

    /** Returns the sum of this and the rows before, n in all; fewer at the start. */
    public final R movingSum(int rows) {
        return result(moving("msum", rows, resultType()));
    }

    /** Returns the number of values not null in this and the rows before, n in all; fewer at the start. */
    public final IntegerExpr<I64> movingCount(int rows) {
        return new IntegerExpr<>(moving("mcount", rows, RayType.I64));
    }

    /** Returns the smallest value of this and the rows before, n in all; fewer at the start. */
    public final S movingMin(int rows) {
        return self(moving("mmin", rows, type()));
    }

    /** Returns the greatest value of this and the rows before, n in all; fewer at the start. */
    public final S movingMax(int rows) {
        return self(moving("mmax", rows, type()));
    }
}
