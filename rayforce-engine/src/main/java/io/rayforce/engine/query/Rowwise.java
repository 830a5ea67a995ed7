package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which expressions give each row a value of a type that is the same for all rows, and that depends on nothing but the
 * row: their values are the same whether they are found for all rows at once or for a few at a time.
 */
final class Rowwise {

    private static final Set<String> FUNCTIONS =
            Set.of("+", "-", "*", "/", "%", "div", "==", "!=", "<", "<=", ">", ">=", "not", "and", "or");

    private final SymVector columns;
    private final Evaluation evaluation;

    Rowwise(SymVector columns, Evaluation evaluation) {
        this.columns = columns;
        this.evaluation = evaluation;
    }

    /** Tells whether a function is one that such expressions call. */
    static boolean isRowwise(Function function) {
        return FUNCTIONS.contains(function.name());
    }

    /** Tells whether an expression is one of these and reads a column. Names that are hidden mean something else. */
    boolean reads(RayValue form, Set<String> hidden) {
        return is(form, hidden) && mentionsColumn(form);
    }

    private boolean is(RayValue form, Set<String> hidden) {
        Optional<String> name = Forms.name(form);
        if (name.isPresent()) {
            return !hidden.contains(name.get()) && (isColumn(name.get()) || isConstant(form, name.get()));
        }
        if (!Forms.isCall(form)) {
            return form instanceof Atom;
        }
        return Forms.function(form, evaluation).filter(Rowwise::isRowwise).isPresent()
                && ((RayList) form).stream().skip(1).allMatch(part -> is(part, hidden));
    }

    private boolean isColumn(String name) {
        return columns.indexOf(name) >= 0;
    }

    private boolean isConstant(RayValue form, String name) {
        return form instanceof Sym || evaluation.find(name) instanceof Atom;
    }

    private boolean mentionsColumn(RayValue form) {
        return Forms.name(form).filter(this::isColumn).isPresent()
                || Forms.isCall(form) && ((RayList) form).stream().skip(1).anyMatch(this::mentionsColumn);
    }
}
