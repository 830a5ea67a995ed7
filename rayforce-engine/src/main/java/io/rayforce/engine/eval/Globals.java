package io.rayforce.engine.eval;

import io.rayforce.types.RayValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The global names of an engine. Readers work on what was there when they began and wait for nobody; requests that write
 * run one at a time.
 */
public final class Globals {

    private final ReentrantLock writing = new ReentrantLock();
    private volatile Map<String, Binding> bindings = Map.of();

    /** Returns what a name is bound to. */
    public Optional<RayValue> find(String name) {
        return Optional.ofNullable(bindings.get(name)).map(Binding::value);
    }

    /** Tells whether a name is bound. */
    public boolean isBound(String name) {
        return bindings.containsKey(name);
    }

    /** Tells whether rows can be appended to the table of a name at once: nobody writes, and none has to be moved. */
    public boolean canAppend(String name, int rows) {
        Binding binding = bindings.get(name);
        return binding != null
                && !writing.isLocked()
                && binding.store().filter(store -> store.canAppend(rows)).isPresent();
    }

    /** Binds a name to a value. */
    public void bind(String name, RayValue value) {
        write(environment -> {
            environment.bind(name, value);
            return value;
        });
    }

    /**
     * Runs a request, first as a reader. If it turns out to write, it is run again from the start as the writer; up to that
     * point it changed nothing.
     */
    public RayValue run(RayValue form, Function<Environment, RayValue> request) {
        if (!WriteIntent.of(form)) {
            try {
                return request.apply(new Environment(bindings, false));
            } catch (Environment.WriteWanted again) {
                return write(request);
            }
        }
        return write(request);
    }

    private RayValue write(Function<Environment, RayValue> request) {
        writing.lock();
        try {
            Environment environment = new Environment(bindings, true);
            try {
                return request.apply(environment);
            } finally {
                // What the statements before a failing one did stays done, as on a server.
                if (environment.isChanged()) {
                    bindings = environment.merged();
                }
            }
        } finally {
            writing.unlock();
        }
    }
}
