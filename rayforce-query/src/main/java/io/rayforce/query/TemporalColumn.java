package io.rayforce.query;

import io.rayforce.types.RayType;

/**
 * A column of days, times of day, points in time or lengths of time. Immutable.
 *
 * @param <T> their type
 * @param <J> the class of constants
 */
@CheckReturnValue
public final class TemporalColumn<T, J> extends TemporalExpr<T, J> implements Column<T> {

    TemporalColumn(String name, RayType type) {
        super(new Node.Ref(name, type));
    }
}
