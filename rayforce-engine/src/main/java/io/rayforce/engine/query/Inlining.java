package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts the bodies of lambdas in the places where a query calls them, with the arguments in place of the parameters, so that
 * they are planned as if they were written there. Left as they are: lambdas whose body is no call or several expressions,
 * those that bind names or call themselves, and what would become large.
 */
final class Inlining {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 500;
    private static final Set<String> CHOICES = Set.of("if", "and", "or");

    private final Evaluation evaluation;
    private int length;

    private Inlining(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static RayValue of(RayValue form, Evaluation evaluation) {
        Inlining inlining = new Inlining(evaluation);
        RayValue inlined = inlining.inlined(form, 0);
        return inlining.length > LONGEST ? form : inlined;
    }

    private RayValue inlined(RayValue form, int depth) {
        if (!Forms.isCall(form) || length > LONGEST) {
            return form;
        }
        RayList call = (RayList) form;
        Optional<Lambda> lambda = lambda(call.at(0));
        if (lambda.isPresent()) {
            return depth < DEEPEST && isExpression(lambda.get(), call)
                    ? inlined(substituted(lambda.get().body().at(0), meanings(lambda.get(), call)), depth + 1)
                    : form;
        }
        return isExpression(call) ? ofParts(call, part -> inlined(part, depth)) : form;
    }

    private Optional<Lambda> lambda(RayValue head) {
        boolean named = Forms.name(head).isPresent();
        boolean written =
                head instanceof RayList list && list.size() > 0 && list.at(0).equals(Name.of("fn"));
        try {
            RayValue found = named || written ? evaluation.head(head) : head;
            return found instanceof Lambda lambda ? Optional.of(lambda) : Optional.empty();
        } catch (EngineException fault) {
            // It is for the evaluation to fail where it comes to this call.
            return Optional.empty();
        }
    }

    private boolean isExpression(Lambda lambda, RayList call) {
        return lambda.body().size() == 1
                && lambda.parameters().size() == call.size() - 1
                && Forms.isCall(lambda.body().at(0))
                && areExpressions(lambda.body().at(0));
    }

    private boolean areExpressions(RayValue form) {
        if (form instanceof Name name) {
            return !name.text().equals("self");
        }
        return !Forms.isCall(form)
                || isExpression((RayList) form)
                        && ((RayList) form).stream().skip(1).allMatch(this::areExpressions);
    }

    /** Tells whether a call evaluates its arguments, and does nothing else with them. */
    private boolean isExpression(RayList call) {
        String callee = Forms.callee(call, evaluation);
        if (callee.isEmpty() || CHOICES.contains(callee)) {
            return lambda(call.at(0)).isPresent() || CHOICES.contains(callee);
        }
        return Forms.function(call, evaluation)
                .filter(function -> function.body() instanceof Function.Plain
                        && !function.name().equals("return"))
                .isPresent();
    }

    private static Map<String, RayValue> meanings(Lambda lambda, RayList call) {
        Map<String, RayValue> meanings = new HashMap<>();
        if (lambda.captured().keys() instanceof SymVector names
                && lambda.captured().values() instanceof Sequence values) {
            for (int i = 0; i < names.size(); i++) {
                meanings.put(names.get(i), RayList.of(Name.of("quote"), values.at(i)));
            }
        }
        List<RayValue> arguments = call.stream().skip(1).toList();
        for (int i = 0; i < arguments.size(); i++) {
            meanings.put(lambda.parameters().get(i), arguments.get(i));
        }
        return meanings;
    }

    private RayValue substituted(RayValue form, Map<String, RayValue> meanings) {
        length++;
        if (form instanceof Name name) {
            RayValue meaning = meanings.getOrDefault(name.text(), form);
            length += meaning instanceof RayList list ? list.size() : 0;
            return meaning;
        }
        return Forms.isCall(form) ? ofParts((RayList) form, part -> substituted(part, meanings)) : form;
    }

    private static RayList ofParts(RayList call, UnaryOperator<RayValue> change) {
        RayValue[] parts = new RayValue[call.size()];
        parts[0] = call.at(0);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = change.apply(call.at(i));
        }
        return RayList.wrap(parts);
    }
}
