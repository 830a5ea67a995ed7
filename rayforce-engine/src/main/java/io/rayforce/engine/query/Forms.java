package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.types.Builtin;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.List;
import java.util.Optional;

/** What can be read off an expression before it is evaluated. */
final class Forms {

    private Forms() {}

    /** Returns the name that an expression consists of; a quoted symbol that stands alone may mean a column, too. */
    static Optional<String> name(RayValue form) {
        if (form instanceof Name name) {
            return Optional.of(name.text());
        }
        return form instanceof Sym symbol ? Optional.of(symbol.value()) : Optional.empty();
    }

    /** Tells whether an expression is a call. */
    static boolean isCall(RayValue form) {
        return form instanceof RayList list && list.size() > 0;
    }

    /** Returns the builtin function that a call calls, or nothing for a lambda and for what is no call. */
    static Optional<Function> function(RayValue form, Evaluation evaluation) {
        if (!isCall(form)) {
            return Optional.empty();
        }
        RayValue head = evaluation.head(((RayList) form).at(0));
        return head instanceof Lambda ? Optional.empty() : Optional.of(evaluation.function((Builtin) head));
    }

    /** Returns the name of the builtin function that a call with arguments calls; an empty one where there is none such. */
    static String callee(RayValue form, Evaluation evaluation) {
        try {
            return isCall(form) && ((RayList) form).size() > 1
                    ? function(form, evaluation).map(Function::name).orElse("")
                    : "";
        } catch (EngineException fault) {
            // It is for the evaluation to find out whether the call fails, and with what first: it may be data, too.
            return "";
        }
    }

    /** Tells whether all columns that a query makes are aggregates, which are planned together, as distinct values are not. */
    static boolean areAggregates(List<Projection> projections, Evaluation evaluation) {
        return projections.stream()
                .map(Projection::form)
                .allMatch(form -> function(form, evaluation)
                        .filter(function ->
                                isAggregate(form, function) && !isDistinct(((RayList) form).at(1), evaluation))
                        .isPresent());
    }

    /** Tells whether an expression is a call of {@code distinct}. */
    static boolean isDistinct(RayValue form, Evaluation evaluation) {
        return calls("distinct", form, evaluation);
    }

    /** Tells whether an expression does nothing but fill the nulls of a column. */
    static boolean isFilledColumn(RayValue form, Evaluation evaluation) {
        return calls("fill", form, evaluation) && name(((RayList) form).at(2)).isPresent();
    }

    private static boolean calls(String name, RayValue form, Evaluation evaluation) {
        return function(form, evaluation)
                .filter(function -> function.name().equals(name))
                .isPresent();
    }

    /** Tells whether a call has the role of an aggregate; {@code min} and {@code max} of two values have not. */
    static boolean isAggregate(RayValue form, Function function) {
        boolean pairwise = function.name().equals("min") || function.name().equals("max");
        return function.role() == Function.Role.AGGREGATE && !(pairwise && ((RayList) form).size() == 3);
    }
}
