package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a server's planner knows everything that is called in the columns of a query. Where there is something that it
 * does not know, it plans none of them.
 */
final class Compiled {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "div", "xbar");
    private static final Set<String> SIGNS = Set.of("neg", "abs");
    private static final Set<String> CASTS = Set.of("U8", "I16", "I32", "I64", "F32", "F64");
    private static final Set<String> OTHERS = Set.of(
            "%",
            "pow",
            "signum",
            "round",
            "floor",
            "ceil",
            "sqrt",
            "log",
            "exp",
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "reciprocal",
            "nil?",
            "not",
            "and",
            "or",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "in",
            "not-in",
            "within",
            "like",
            "strlen",
            "upper",
            "lower",
            "trim",
            "substr",
            "replace",
            "concat",
            "str-find",
            "minute",
            "if",
            "quote",
            "sum",
            "avg",
            "count",
            "min",
            "max",
            "first",
            "last",
            "dev",
            "stddev",
            "stddev_pop",
            "dev_pop",
            "var",
            "var_pop",
            "prod",
            "all",
            "any",
            "lag",
            "lead",
            "deltas",
            "ratios",
            "fills",
            "sums",
            "avgs",
            "mins",
            "maxs",
            "prds",
            "differ",
            "msum",
            "mavg",
            "mmin",
            "mmax",
            "mcount",
            "mvar",
            "mdev");

    private final TableScope scope;
    private final Evaluation evaluation;
    private final Set<String> made = new HashSet<>();

    private Compiled(TableScope scope, Evaluation evaluation) {
        this.scope = scope;
        this.evaluation = evaluation;
    }

    /** Tells whether all columns are known to the planner. */
    static boolean are(List<Projection> projections, TableScope scope, Evaluation evaluation) {
        Compiled compiled = new Compiled(scope, evaluation);
        for (Projection projection : projections) {
            if (!compiled.is(projection.form())) {
                return false;
            }
            compiled.made.add(projection.name());
        }
        return true;
    }

    private boolean is(RayValue form) {
        if (!Forms.isCall(form)) {
            return true;
        }
        List<RayValue> arguments = ((RayList) form).stream().skip(1).toList();
        return knows(Forms.callee(form, evaluation), arguments)
                && arguments.stream().allMatch(this::is);
    }

    private boolean knows(String name, List<RayValue> arguments) {
        if (ARITHMETIC.contains(name)) {
            return arguments.stream().noneMatch(this::isMoment);
        }
        if (SIGNS.contains(name)) {
            return arguments.stream().noneMatch(argument -> type(argument) == RayType.TIMESPAN_VECTOR);
        }
        if (name.equals("as")) {
            return arguments.get(0) instanceof Sym target && CASTS.contains(target.value());
        }
        boolean pairwise = arguments.size() == 2 && (name.equals("min") || name.equals("max"));
        return OTHERS.contains(name) && !pairwise;
    }

    private boolean isMoment(RayValue form) {
        return switch (type(form)) {
            case DATE, TIME, TIMESTAMP, DATE_VECTOR, TIME_VECTOR, TIMESTAMP_VECTOR -> true;
            default -> false;
        };
    }

    private RayType type(RayValue form) {
        RayValue column = Forms.name(form)
                .filter(name -> !made.contains(name))
                .map(scope::find)
                .orElse(null);
        return column == null ? form.type() : column.type();
    }
}
