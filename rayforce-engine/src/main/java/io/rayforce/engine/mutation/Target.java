package io.rayforce.engine.mutation;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Binding;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Schema;
import io.rayforce.engine.table.TableStore;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.Optional;
import java.util.function.Consumer;

/** What a verb changes: the value of a global name, or a value that a changed one is made from. */
final class Target {

    private final Evaluation evaluation;
    private final Optional<String> name;
    private final Binding binding;

    private Target(Evaluation evaluation, Optional<String> name, Binding binding) {
        this.evaluation = evaluation;
        this.name = name;
        this.binding = binding;
    }

    /** Evaluates what stands where the table does; a symbol names a global. */
    static Target of(RayValue form, Evaluation evaluation) {
        RayValue value = evaluation.argument(form);
        if (!(value instanceof Sym symbol)) {
            return new Target(evaluation, Optional.empty(), Binding.of(value));
        }
        evaluation.environment().requireWritable();
        Binding binding = evaluation.environment().find(symbol.value());
        if (binding == null) {
            throw EngineException.domain("nothing is bound to the name " + symbol.value());
        }
        return new Target(evaluation, Optional.of(symbol.value()), binding);
    }

    boolean isTable() {
        return binding.store().isPresent() || binding.value() instanceof RayTable;
    }

    RayValue value() {
        return binding.value();
    }

    Schema schema() {
        return binding.store().map(TableStore::schema).orElseGet(() -> Schema.of(table()));
    }

    private RayTable table() {
        if (value() instanceof RayTable table) {
            return table;
        }
        throw EngineException.type("a table is needed, not " + value().type().label());
    }

    /** Changes the table through a store that takes the rows, and returns the name or the changed table. */
    RayValue change(Payload rows, Consumer<TableStore> change) {
        TableStore store = binding.store()
                .filter(held -> held.schema().types().equals(rows.types()))
                .map(TableStore::current)
                .orElseGet(() -> new TableStore(rows.typed(table())));
        TableStore.Mark before = store.mark();
        try {
            change.accept(store);
        } catch (RuntimeException | Error failure) {
            store.revert(before);
            throw failure;
        }
        if (name.isEmpty()) {
            return store.table(store.mark());
        }
        evaluation.environment().bind(name.get(), Binding.of(store));
        return Sym.of(name.get());
    }

    /** Puts another value in the place of what was there, and returns the name or the value. */
    RayValue replace(RayValue changed) {
        if (name.isEmpty()) {
            return changed;
        }
        evaluation.environment().bind(name.get(), changed);
        return Sym.of(name.get());
    }
}
