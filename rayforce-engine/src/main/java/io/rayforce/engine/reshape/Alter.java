package io.rayforce.engine.reshape;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Binding;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.Vector;
import java.util.List;

/** {@code (alter 'v set i x)} replaces an element of a global, {@code (alter 'v f x …)} the global by what f makes of it. */
final class Alter {

    private Alter() {}

    static RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() < 4) {
            throw EngineException.domain("alter takes a name, a function and at least one argument");
        }
        if (!(evaluation.argument(form.at(1)) instanceof Sym name)) {
            throw EngineException.type("alter takes a quoted name");
        }
        evaluation.environment().requireWritable();
        Binding binding = evaluation.environment().find(name.value());
        if (binding == null) {
            throw EngineException.name(name.value());
        }
        evaluation.environment().bind(name.value(), changed(binding.value(), form, evaluation));
        return name;
    }

    private static RayValue changed(RayValue value, RayList form, Evaluation evaluation) {
        RayValue[] arguments = new RayValue[form.size() - 2];
        arguments[0] = value;
        for (int i = 3; i < form.size(); i++) {
            arguments[i - 2] = evaluation.argument(form.at(i));
        }
        if (!isSet(form.at(2))) {
            return evaluation.apply(evaluation.head(form.at(2)), arguments);
        }
        if (arguments.length != 3 || !(value instanceof Sequence sequence)) {
            throw EngineException.type("alter sets an element of a vector or a list at a position");
        }
        return with(sequence, Atoms.integer(arguments[1], "a position"), arguments[2]);
    }

    private static boolean isSet(RayValue head) {
        return head instanceof Name name && name.text().equals("set")
                || head instanceof Builtin builtin && builtin.name().equals("set");
    }

    private static RayValue with(Sequence sequence, long index, RayValue element) {
        if (index < 0 || index >= sequence.size()) {
            throw new EngineException(
                    "index", "there is no position " + index + " in " + sequence.size() + " elements");
        }
        boolean fits = sequence instanceof RayList
                || element.type().isAtom() && element.type().vector() == sequence.type();
        if (!fits) {
            throw EngineException.type(
                    sequence.type().label() + " does not take " + element.type().label());
        }
        Sequence one = sequence instanceof Vector ? Atoms.vector((Atom) element) : RayList.of(element);
        int at = (int) index;
        return Append.all(List.of(sequence.slice(0, at), one, sequence.slice(at + 1, sequence.size())));
    }
}
