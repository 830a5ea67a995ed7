package io.rayforce.engine.eval;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a lambda call, a {@code do} block or a query brings, inside those of another scope. */
public final class Scope {

    private final @Nullable Scope outer;
    private final @Nullable Lambda self;
    private final @Nullable Columns columns;
    private final Map<String, RayValue> locals;

    private Scope(
            @Nullable Scope outer, @Nullable Lambda self, @Nullable Columns columns, Map<String, RayValue> locals) {
        this.outer = outer;
        this.self = self;
        this.columns = columns;
        this.locals = locals;
    }

    /** The names that a query adds. */
    public interface Columns {

        /** Returns what a name means in the query, or null if it is none of its names. */
        @Nullable RayValue find(String name);

        /** Returns where a function of numbers takes the width of its integers from. */
        Regime regime(String function);

        /** Returns the error for a name that nobody knows. */
        EngineException unknown(String name);

        /** Returns the columns as a lambda sees them that is called in the query: its body is part of the expression. */
        Columns within(Lambda lambda, Map<String, RayValue> locals, Evaluation evaluation);

        /** Calls a function, as a call of the query does, on what the arguments are there. */
        RayValue apply(RayList call, Function function, RayValue[] arguments, Evaluation evaluation);
    }

    /**
     * Returns the scope of a call.
     *
     * @param columns those of the query in whose expression the call stands, or null
     */
    static Scope ofCall(Lambda self, Map<String, RayValue> locals, @Nullable Columns columns) {
        return new Scope(null, self, columns, locals);
    }

    static Scope ofBlock(@Nullable Scope outer) {
        return new Scope(outer, null, null, new HashMap<>());
    }

    static Scope ofQuery(@Nullable Scope outer, Columns columns) {
        return new Scope(outer, null, columns, new HashMap<>());
    }

    boolean isQuery() {
        return columns != null;
    }

    /** Tells whether this is within a lambda or a query, where every list is a call. */
    boolean isCode() {
        return self != null || columns != null || outer != null && outer.isCode();
    }

    /** Returns the columns of the query whose expression is evaluated, or null outside of one. */
    @Nullable Columns columns() {
        return columns;
    }

    /** Returns the lambda that runs, or null at top level. */
    @Nullable Lambda self() {
        return self != null || outer == null ? self : outer.self();
    }

    @Nullable RayValue find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            RayValue found = scope.locals.get(name);
            if (found == null && scope.columns != null) {
                found = scope.columns.find(name);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns a local by its name, columns left out, or null. */
    @Nullable RayValue local(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            RayValue found = scope.locals.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void define(String name, RayValue value) {
        Scope scope = this;
        while (scope.columns != null && scope.outer != null) {
            scope = scope.outer;
        }
        scope.locals.put(name, value);
    }
}
