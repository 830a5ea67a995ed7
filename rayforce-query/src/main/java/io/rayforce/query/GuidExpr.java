package io.rayforce.query;

import java.util.Collection;
import java.util.UUID;

/** An expression whose values are GUIDs; they are compared for equality alone. Immutable. */
@CheckReturnValue
public sealed class GuidExpr extends TypedExpr<GuidExpr, GuidExpr> permits GuidColumn {

    GuidExpr(Node node) {
        super(node);
    }

    @Override
    final GuidExpr self(Node node) {
        return new GuidExpr(node);
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(UUID value) {
        return test("==", value);
    }

    /** Tells whether the value differs from the given one; a null does. */
    public final BoolExpr ne(UUID value) {
        return test("!=", value);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(UUID... values) {
        return among(values, true);
    }

    /** Tells whether the value is one of the given ones; of none, it never is. */
    public final BoolExpr in(Collection<UUID> values) {
        return among(values, true);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(UUID... values) {
        return among(values, false);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Collection<UUID> values) {
        return among(values, false);
    }
}
