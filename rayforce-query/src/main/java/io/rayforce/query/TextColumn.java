package io.rayforce.query;

import io.rayforce.types.RayType;

/**
 * A column of symbols or strings. Immutable.
 *
 * @param <T> their type
 */
@CheckReturnValue
public final class TextColumn<T> extends TextExpr<T> implements Column<T> {

    TextColumn(String name, RayType type) {
        super(new Node.Ref(name, type));
    }
}
