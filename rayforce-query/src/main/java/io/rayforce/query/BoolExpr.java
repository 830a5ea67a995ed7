package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.util.List;

/** A condition, or another expression that is true or false; it is never null. Immutable. */
@CheckReturnValue
public sealed class BoolExpr extends TypedExpr<BoolExpr, BoolExpr> permits BoolColumn {

    BoolExpr(Node node) {
        super(node);
    }

    @Override
    final BoolExpr self(Node node) {
        return new BoolExpr(node);
    }

    final boolean isNoCondition() {
        return node instanceof Node.NoCondition;
    }

    /** Tells whether both are true. */
    public final BoolExpr and(BoolExpr other) {
        return new BoolExpr(Conditions.join("and", List.of(node, other.node)));
    }

    /** Tells whether this or the other is true. */
    public final BoolExpr or(BoolExpr other) {
        return new BoolExpr(Conditions.join("or", List.of(node, other.node)));
    }

    /** Tells whether this is false. */
    public final BoolExpr not() {
        return new BoolExpr(Conditions.not(node));
    }

    /** Returns this itself, for conditions that read better so. */
    public final BoolExpr isTrue() {
        return self(node);
    }

    /** Tells whether this is false. */
    public final BoolExpr isFalse() {
        return not();
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(boolean value) {
        return test("==", value);
    }

    /** Tells whether the value differs from the given one. */
    public final BoolExpr ne(boolean value) {
        return test("!=", value);
    }

    /** Counts the rows for which this is true. */
    public final IntegerExpr<I64> sum() {
        return integer("sum");
    }

    /** Tells whether this is true for at least one row. */
    public final BoolExpr any() {
        return self(aggregate("any", RayType.B8));
    }

    /** Tells whether this is true for all rows. */
    public final BoolExpr all() {
        return self(aggregate("all", RayType.B8));
    }
}
