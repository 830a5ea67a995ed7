package io.rayforce.query;

import io.rayforce.types.B8;
import io.rayforce.types.RayType;

/** A column of booleans. Immutable. */
@CheckReturnValue
public final class BoolColumn extends BoolExpr implements Column<B8> {

    BoolColumn(String name) {
        super(new Node.Ref(name, RayType.B8));
    }
}
