package io.rayforce.query;

import io.rayforce.types.RayType;

/**
 * A column of integers. Immutable.
 *
 * @param <T> their type
 */
@CheckReturnValue
public final class IntegerColumn<T> extends IntegerExpr<T> implements Column<T> {

    IntegerColumn(String name, RayType type) {
        super(new Node.Ref(name, type));
    }
}
