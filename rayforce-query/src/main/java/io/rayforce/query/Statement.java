package io.rayforce.query;

import io.rayforce.types.RayValue;
import io.rayforce.types.text.Rayfall;

/** A query that changes something. Immutable and safe to share between threads. */
@CheckReturnValue
abstract class Statement<R> implements Query<R> {

    abstract RayValue tree(Bindings bindings);

    @Override
    public final RayValue compile() {
        return tree(Bindings.NONE);
    }

    @Override
    public final Query<R> bind(String parameter, Object value) {
        return new BoundQuery<>(this, this::tree, parameter, value);
    }

    /** Returns the statement as program text. */
    @Override
    public final String toString() {
        return text(this);
    }

    static String text(Query<?> query) {
        try {
            return Rayfall.print(query.compile());
        } catch (QueryException incomplete) {
            return "(not complete: " + incomplete.getMessage() + ")";
        }
    }
}
