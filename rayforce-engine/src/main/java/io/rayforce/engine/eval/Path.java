package io.rayforce.engine.eval;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/** Names with dots: steps into dicts and tables, and as the last one a function of what was reached. */
final class Path {

    private Path() {}

    /** Returns what a dotted name leads to, or null. */
    static @Nullable RayValue find(String name, Evaluation evaluation) {
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            return null;
        }
        RayValue reached = evaluation.find(name.substring(0, dot));
        String[] steps = name.substring(dot + 1).split("\\.", -1);
        for (int i = 0; i < steps.length && reached != null; i++) {
            RayValue next = step(reached, steps[i]);
            reached = next == null && i == steps.length - 1 ? function(reached, steps[i], evaluation) : next;
        }
        return reached;
    }

    private static @Nullable RayValue step(RayValue value, String name) {
        if (value instanceof Dict dict) {
            return dict.get(name).orElse(null);
        }
        if (value instanceof RayTable table) {
            int index = table.names().indexOf(name);
            return index < 0 ? null : table.column(index);
        }
        return null;
    }

    private static @Nullable RayValue function(RayValue value, String name, Evaluation evaluation) {
        RayValue function = evaluation.find(name);
        return function instanceof Builtin builtin && builtin.arity() == Builtin.Arity.UNARY
                ? evaluation.apply(builtin, value)
                : null;
    }
}
