package io.rayforce.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An ordered expression that is compared with Java objects of one class.
 *
 * @param <S> the family itself
 * @param <O> what it can be compared with
 * @param <J> the class of its constants
 */
@CheckReturnValue
public abstract sealed class LiteralExpr<S extends Expr, O extends Expr, J> extends OrderedExpr<S, O>
        permits TemporalExpr, TextExpr {

    LiteralExpr(Node node) {
        super(node);
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(J value) {
        return test("==", value);
    }

    /** Tells whether the value differs from the given one; a null does. */
    public final BoolExpr ne(J value) {
        return test("!=", value);
    }

    /** Tells whether this is less; a null is. */
    public final BoolExpr lt(J value) {
        return test("<", value);
    }

    /** Tells whether this is less or equal; a null is. */
    public final BoolExpr le(J value) {
        return test("<=", value);
    }

    /** Tells whether this is greater; a null is not. */
    public final BoolExpr gt(J value) {
        return test(">", value);
    }

    /** Tells whether this is greater or equal; a null is not. */
    public final BoolExpr ge(J value) {
        return test(">=", value);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    @SafeVarargs
    public final BoolExpr in(J... values) {
        List<J> list = new ArrayList<>();
        for (J value : values) {
            list.add(value);
        }
        return in(list);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(Collection<? extends J> values) {
        return among(values, true);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    @SafeVarargs
    public final BoolExpr notIn(J... values) {
        List<J> list = new ArrayList<>();
        for (J value : values) {
            list.add(value);
        }
        return notIn(list);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Collection<? extends J> values) {
        return among(values, false);
    }

    /** Tells whether the value lies between two others, both included; none does if the first is the greater one. */
    public BoolExpr between(J low, J high) {
        return new BoolExpr(Ranges.within(node, List.of(low, high)));
    }

    /** Replaces null by the given value. */
    public final S fillNull(J value) {
        return self(Node.call("fill", type(), Literals.node(value, type()), node));
    }
}
