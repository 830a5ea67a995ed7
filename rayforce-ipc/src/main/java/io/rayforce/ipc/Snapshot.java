package io.rayforce.ipc;

import io.rayforce.query.Query;
import io.rayforce.types.RayValue;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The state that the updates of a topic change.
 *
 * @param question asks for it, if anybody wants to know
 * @param reader reads the answer, and returns what hands it over
 */
record Snapshot(Optional<RayValue> question, Function<RayValue, Runnable> reader) {

    /** Nobody wants to know. */
    static final Snapshot NONE = new Snapshot(Optional.empty(), reply -> () -> {});

    static <R> Snapshot of(Query<R> query, Consumer<R> state) {
        return new Snapshot(Optional.of(query.compile()), reply -> {
            R result = query.result(reply);
            return () -> state.accept(result);
        });
    }
}
