package io.rayforce.query;

import io.rayforce.types.RayType;

/**
 * A column of floating point numbers. Immutable.
 *
 * @param <T> their type
 */
@CheckReturnValue
public final class FloatColumn<T> extends FloatExpr<T> implements Column<T> {

    FloatColumn(String name, RayType type) {
        super(new Node.Ref(name, type));
    }
}
