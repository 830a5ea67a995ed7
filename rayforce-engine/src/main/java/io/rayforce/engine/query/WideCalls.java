package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The calls in an expression of a query that make I64 of integers, whatever the columns are. Those are the ones in expressions
 * that a server plans; where a part is none that can be planned, the operands around it keep their widths.
 */
final class WideCalls {

    /** What keeps the type of its operands, so that it is part of the arithmetic around it. */
    private static final Set<String> ARITHMETIC =
            Set.of("+", "-", "*", "%", "xbar", "neg", "abs", "floor", "ceil", "fill", "min", "max", "mode");

    /** What depends on the type of what it takes, and lets that be planned by itself. */
    private static final Set<String> KEEPING =
            Set.of("lag", "lead", "fills", "mins", "maxs", "mmin", "mmax", "first", "last", "div", "as");

    /** What makes whole other columns, row by row or not, or knows nothing of columns at all: nothing in it is planned. */
    private static final Set<String> DIRECT =
            Set.of("asc", "desc", "reverse", "distinct", "top", "bot", "list", "enlist");

    /** What gives no number: there the widths decide about overflow alone, which nobody wants. */
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not-in", "within");

    private final TableScope scope;
    private final Evaluation evaluation;
    private final Planned planned;
    private final boolean compiled;
    private final Set<RayValue> calls = Collections.newSetFromMap(new IdentityHashMap<>());

    private WideCalls(TableScope scope, boolean compiled, Evaluation evaluation) {
        this.scope = scope;
        this.evaluation = evaluation;
        this.compiled = compiled;
        planned = new Planned(scope, evaluation);
    }

    /**
     * Returns the wide calls of an expression.
     *
     * @param compiled whether the query is one whose expressions are planned at all
     */
    static Set<RayValue> in(RayValue form, TableScope scope, boolean compiled, Evaluation evaluation) {
        WideCalls wide = new WideCalls(scope, compiled, evaluation);
        wide.part(form, compiled);
        return wide.calls;
    }

    /** Returns the wide calls of the expressions that are the body of a lambda. */
    static Set<RayValue> inBody(RayList body, TableScope scope, boolean compiled, Evaluation evaluation) {
        WideCalls wide = new WideCalls(scope, compiled, evaluation);
        body.forEach(form -> wide.part(form, compiled));
        return wide.calls;
    }

    /** Tells whether what an aggregate takes is planned by itself, whatever stands around the call. */
    static boolean arePlannedIn(String aggregate) {
        return !ARITHMETIC.contains(aggregate);
    }

    /** Takes what stands by itself: all of it where it is planned. */
    private void part(RayValue form, boolean whole) {
        if (whole && planned.is(form)) {
            everything(form);
            return;
        }
        String callee = callee(form);
        if (COMPARISONS.contains(callee)) {
            everything(form);
        } else if (callee.equals("if")) {
            conditional((RayList) form, whole);
        } else if (ARITHMETIC.contains(callee) || DIRECT.contains(callee)) {
            operands(form);
        } else if (!callee.isEmpty()) {
            arguments(form).forEach(argument -> part(argument, whole || !KEEPING.contains(callee)));
        }
    }

    /** In arithmetic that is not planned, only what stands by itself may be. */
    private void operands(RayValue form) {
        for (RayValue operand : arguments(form)) {
            String callee = callee(operand);
            if (ARITHMETIC.contains(callee) || DIRECT.contains(callee) || callee.equals("if")) {
                operands(operand);
            } else {
                part(operand, compiled);
            }
        }
    }

    /** The branches of a conditional are of one type, so that either all are planned or none is. */
    private void conditional(RayList form, boolean whole) {
        List<RayValue> parts = arguments(form);
        part(parts.get(0), true);
        boolean together =
                whole && isColumn(parts.get(0)) && parts.stream().skip(1).allMatch(this::isPlanned);
        for (RayValue branch : parts.subList(1, parts.size())) {
            if (together) {
                part(branch, true);
            } else {
                operands(branch);
            }
        }
    }

    private boolean isPlanned(RayValue form) {
        return callee(form).equals("if")
                ? arguments(form).stream().skip(1).allMatch(this::isPlanned)
                : planned.is(form);
    }

    private boolean isColumn(RayValue form) {
        return Forms.isCall(form) || Forms.name(form).filter(scope::isColumn).isPresent();
    }

    private void everything(RayValue form) {
        if (Forms.isCall(form)) {
            calls.add(form);
            arguments(form).forEach(this::everything);
        }
    }

    private String callee(RayValue form) {
        return Forms.callee(form, evaluation);
    }

    private static List<RayValue> arguments(RayValue form) {
        return Forms.isCall(form) ? ((RayList) form).stream().skip(1).toList() : List.of();
    }
}
