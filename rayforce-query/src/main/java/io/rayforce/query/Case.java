package io.rayforce.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice between values, row by row. All of them become one type: a constant that of the expressions beside it, and of several
 * types the one that holds them all. Immutable.
 *
 * @param <L> the class of constants
 * @param <E> the family of the values
 * @param <R> the family of the result
 */
@CheckReturnValue
public final class Case<L, E extends Expr, R extends Expr> {

    /** Makes an expression of the family of the result. */
    interface Family<R> {
        R of(Node node);
    }

    /** A condition and the value, an expression or a constant, that is chosen where it is true. */
    record Branch(Node condition, Object value) {}

    private final Family<R> family;
    private final List<Branch> branches;

    Case(Family<R> family, List<Branch> branches) {
        this.family = family;
        this.branches = branches;
    }

    /** Adds a condition that counts where those before it are not true. */
    public Next<L, E, R> when(BoolExpr condition) {
        return new Next<>(this, condition);
    }

    /** Ends with the value that is chosen where no condition is true. */
    public R otherwise(L value) {
        return family.of(Choice.of(branches, value));
    }

    /** Ends with the expression whose value is chosen where no condition is true. */
    public R otherwise(E value) {
        return family.of(Choice.of(branches, value));
    }

    /**
     * Ends with a null where no condition is true.
     *
     * @throws QueryException if the type of the values is not known, or has no null
     */
    public R otherwiseNull() {
        return family.of(Choice.orNull(branches));
    }

    /** A further condition that waits for the value it chooses. Immutable. */
    @CheckReturnValue
    public static final class Next<L, E extends Expr, R extends Expr> {

        private final Case<L, E, R> before;
        private final BoolExpr condition;

        private Next(Case<L, E, R> before, BoolExpr condition) {
            this.before = before;
            this.condition = condition;
        }

        /** Chooses a constant where the condition is true. */
        public Case<L, E, R> then(L value) {
            return with(value);
        }

        /** Chooses what an expression gives where the condition is true. */
        public Case<L, E, R> then(E value) {
            return with(value);
        }

        private Case<L, E, R> with(Object value) {
            List<Branch> all = new ArrayList<>(before.branches);
            all.add(new Branch(condition.node, value));
            return new Case<>(before.family, all);
        }
    }
}
