package io.rayforce.engine.mutation;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (insert t rows)} appends rows, {@code (insert v x)} and {@code (insert v i x)} put an element into a vector. */
final class Insert {

    private Insert() {}

    static RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() < 3 || form.size() > 4) {
            throw EngineException.arity("insert takes 2 or 3 arguments, not " + (form.size() - 1));
        }
        Target target = Target.of(form.at(1), evaluation);
        RayValue second = evaluation.argument(form.at(2));
        if (!target.isTable()) {
            RayValue element = form.size() == 4 ? evaluation.argument(form.at(3)) : second;
            return target.replace(inSequence(target.value(), form.size() == 4 ? second : null, element));
        }
        Payload rows = Payload.of(target.schema(), second);
        if (second instanceof RayTable && !rows.isComplete()) {
            throw EngineException.domain("the rows lack columns of the table");
        }
        return target.change(rows, store -> store.append(rows.filled(), rows.rows()));
    }

    private static RayValue inSequence(RayValue value, @Nullable RayValue position, RayValue element) {
        if (!(value instanceof Sequence sequence)) {
            throw EngineException.type(
                    "insert takes a table or a vector, not " + value.type().label());
        }
        int size = sequence.size();
        long at = position == null ? size : Atoms.integer(position, "a position");
        if (at < 0 || at > size) {
            throw new EngineException("range", "there is no position " + at + " in " + size + " elements");
        }
        return Append.all(List.of(sequence.slice(0, (int) at), one(element, sequence), sequence.slice((int) at, size)));
    }

    private static Sequence one(RayValue element, Sequence like) {
        if (like instanceof RayList) {
            return RayList.of(element);
        }
        if (element instanceof Atom atom && atom.type().vector() == like.type()) {
            return Atoms.vector(atom);
        }
        throw EngineException.type(
                like.type().label() + " does not take " + element.type().label());
    }
}
