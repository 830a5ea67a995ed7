package io.rayforce.engine.eval;

import io.rayforce.engine.table.TableStore;
import io.rayforce.types.RayValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a global name stands for: a value, or a state of a store, whose table is made when it is first read. Safe for use by
 * several threads.
 */
public final class Binding {

    private final @Nullable TableStore store;
    private final TableStore.@Nullable Mark mark;
    private volatile @Nullable RayValue value;

    private Binding(@Nullable RayValue value, @Nullable TableStore store, TableStore.@Nullable Mark mark) {
        this.value = value;
        this.store = store;
        this.mark = mark;
    }

    /** Returns the binding of a value. */
    public static Binding of(RayValue value) {
        return new Binding(value, null, null);
    }

    /** Returns the binding of the state that a store is in. */
    public static Binding of(TableStore store) {
        return new Binding(null, store, store.mark());
    }

    /** Returns the value. */
    public RayValue value() {
        RayValue known = value;
        if (known == null) {
            known = madeValue();
            value = known;
        }
        return known;
    }

    private RayValue madeValue() {
        if (store == null || mark == null) {
            throw new IllegalStateException("a binding has a value or a store");
        }
        return store.table(mark);
    }

    /** Returns the store that the table grows in; changed by the one writer only. */
    public Optional<TableStore> store() {
        return Optional.ofNullable(store);
    }
}
