package io.rayforce.query;

import io.rayforce.types.RayValue;

/** A column whose type is not known here. Immutable. */
@CheckReturnValue
public final class AnyColumn extends AnyExpr implements Column<RayValue> {

    AnyColumn(String name) {
        super(new Node.Ref(name, null));
    }
}
