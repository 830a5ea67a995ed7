package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the shapes of the expressions of a query; one without groups has a single group. */
final class Shapes {

    private static final Set<String> QUOTING = Set.of("quote", "fn");

    private final SymVector columns;
    private final boolean grouped;
    private final Evaluation evaluation;
    private final Map<String, Shape> aliases = new HashMap<>();

    /**
     * Creates one for a table with the given columns.
     *
     * @param grouped whether there are groups, whose aggregates only some functions take
     */
    Shapes(SymVector columns, boolean grouped, Evaluation evaluation) {
        this.columns = columns;
        this.grouped = grouped;
        this.evaluation = evaluation;
    }

    void alias(String name, Shape shape) {
        aliases.put(name, shape);
    }

    Shape of(RayValue form) {
        return of(form, false);
    }

    private Shape of(RayValue form, boolean aggregated) {
        Optional<String> name = Forms.name(form);
        if (name.isPresent()) {
            return ofName(name.get(), aggregated);
        }
        if (!Forms.isCall(form)) {
            return Shape.CONSTANT;
        }
        RayList call = (RayList) form;
        Optional<Function> function = Forms.function(form, evaluation);
        return function.isPresent()
                ? ofCall(call, function.get(), aggregated)
                : whole(parts(call, aggregated), "a lambda");
    }

    private Shape ofName(String name, boolean aggregated) {
        boolean column = columns.indexOf(name.split("\\.", 2)[0]) >= 0;
        Shape alias = aliases.get(name);
        return alias != null && !(aggregated && column) ? alias : column ? Shape.ROW : Shape.CONSTANT;
    }

    private Shape ofCall(RayList call, Function function, boolean aggregated) {
        if (QUOTING.contains(function.name())) {
            return Shape.CONSTANT;
        }
        if (Forms.isAggregate(call, function)) {
            return ofAggregate(parts(call, true), function);
        }
        Shape parts = parts(call, aggregated);
        return function.role() == Function.Role.ELEMENTWISE || function.role() == Function.Role.AGGREGATE
                ? parts
                : whole(parts, function.name());
    }

    private Shape ofAggregate(Shape parts, Function function) {
        if (grouped && parts == Shape.GROUP) {
            throw EngineException.domain(function.name() + " does not take what is an aggregate already");
        }
        return parts == Shape.WHOLE ? Shape.WHOLE : Shape.GROUP;
    }

    private Shape whole(Shape parts, String callee) {
        if (grouped && parts == Shape.GROUP) {
            throw EngineException.domain(callee + " does not take an aggregate in a query with groups");
        }
        return parts == Shape.CONSTANT ? Shape.CONSTANT : Shape.WHOLE;
    }

    private Shape parts(RayList call, boolean aggregated) {
        Shape shape = Shape.CONSTANT;
        for (int i = 1; i < call.size(); i++) {
            shape = shape.and(of(call.at(i), aggregated));
        }
        return shape;
    }
}
