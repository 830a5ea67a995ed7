package io.rayforce.query;

import io.rayforce.types.Guid;
import io.rayforce.types.RayType;

/** A column of GUIDs. Immutable. */
@CheckReturnValue
public final class GuidColumn extends GuidExpr implements Column<Guid> {

    GuidColumn(String name) {
        super(new Node.Ref(name, RayType.GUID));
    }
}
