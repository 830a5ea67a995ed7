package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Binding;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.Optional;

/**
 * The table that an update or a delete is about.
 *
 * @param table its rows
 * @param name the global name whose table is changed, or nothing where a new table is made
 */
record Subject(RayTable table, Optional<String> name) {

    static Subject of(Clauses clauses, Evaluation evaluation) {
        RayValue source = evaluation.evaluate(clauses.required("from"));
        if (!(source instanceof Sym symbol)) {
            return new Subject(table(source), Optional.empty());
        }
        evaluation.environment().requireWritable();
        Binding binding = evaluation.environment().find(symbol.value());
        if (binding == null) {
            throw EngineException.domain("nothing is bound to the name " + symbol.value());
        }
        return new Subject(table(binding.value()), Optional.of(symbol.value()));
    }

    private static RayTable table(RayValue value) {
        if (value instanceof RayTable table) {
            return table;
        }
        throw EngineException.type("a table is needed, not " + value.type().label());
    }

    /** Puts the changed table in its place, and returns the name or the table. */
    RayValue become(RayTable changed, Evaluation evaluation) {
        if (name.isEmpty()) {
            return changed;
        }
        evaluation.environment().bind(name.get(), changed);
        return Sym.of(name.get());
    }
}
