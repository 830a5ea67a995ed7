package io.rayforce.engine.eval;

import io.rayforce.types.RayValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The global names as one request sees them: those that were there when it began, and what it changed itself. Its changes
 * become visible to others all at once, when it ends.
 */
public final class Environment {

    /** Thrown where a request that began as a reader turns out to write; the request then starts again as the writer. */
    static final class WriteWanted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WriteWanted() {
            super("this request writes", null, false, false);
        }
    }

    private final Map<String, Binding> base;
    private final boolean writable;
    private final Map<String, Optional<Binding>> changes = new HashMap<>();

    Environment(Map<String, Binding> base, boolean writable) {
        this.base = base;
        this.writable = writable;
    }

    /** Returns what is bound to a name, or null. */
    public @Nullable Binding find(String name) {
        Optional<Binding> changed = changes.get(name);
        return changed == null ? base.get(name) : changed.orElse(null);
    }

    /** Returns all names and what they are bound to. */
    public Map<String, RayValue> values() {
        Map<String, RayValue> values = new HashMap<>();
        merged().forEach((name, binding) -> values.put(name, binding.value()));
        return values;
    }

    /** Binds a name to a value. */
    public void bind(String name, RayValue value) {
        bind(name, Binding.of(value));
    }

    /** Binds a name. */
    public void bind(String name, Binding binding) {
        requireWritable();
        changes.put(name, Optional.of(binding));
    }

    /** Makes a name mean nothing. */
    public void unbind(String name) {
        requireWritable();
        changes.put(name, Optional.empty());
    }

    /** Makes sure that this request is the one that writes; to be called before anything shared is touched. */
    public void requireWritable() {
        if (!writable) {
            throw new WriteWanted();
        }
    }

    boolean isChanged() {
        return !changes.isEmpty();
    }

    Map<String, Binding> merged() {
        Map<String, Binding> merged = new HashMap<>(base);
        changes.forEach((name, binding) ->
                binding.ifPresentOrElse(present -> merged.put(name, present), () -> merged.remove(name)));
        return merged;
    }
}
