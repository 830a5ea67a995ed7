package io.rayforce.engine.query;

import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.Atom;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Evaluates the expressions of a grouped query, each part of them over as many rows at once as its shape allows. */
final class GroupExpressions {

    private final RayTable table;
    private final Groups groups;
    private final boolean plansRows;
    private final Evaluation evaluation;
    private final Shapes shapes;
    private final TableScope rowScope;
    private final TableScope aggregatedScope;
    private final Map<String, GroupValue> aliases = new HashMap<>();
    private final Map<RayValue, Sequence> aggregates = new HashMap<>();

    /**
     * Creates one for the rows of a table.
     *
     * @param known the values of calls of aggregates that are known already
     * @param plansRows whether an expression with a value for each row is planned, and not evaluated group by group
     */
    GroupExpressions(
            RayTable table, Groups groups, Map<RayValue, Sequence> known, boolean plansRows, Evaluation evaluation) {
        this.table = table;
        this.groups = groups;
        this.plansRows = plansRows;
        this.evaluation = evaluation;
        aggregates.putAll(known);
        shapes = new Shapes(table.names(), true, evaluation);
        rowScope = new TableScope(table, TableScope.Calls.WHOLE, Unknown.NAME).ofGroups();
        aggregatedScope = new TableScope(table, TableScope.Calls.WHOLE, Unknown.COLUMN);
    }

    /** Lets a name mean a value in the expressions that follow. */
    void alias(String name, GroupValue value) {
        aliases.put(name, value);
        shapes.alias(name, value.shape());
        if (value.shape() == Shape.ROW) {
            rowScope.alias(name, value.value(), true);
            if (table.names().indexOf(name) < 0) {
                aggregatedScope.alias(name, value.value(), true);
            }
        }
    }

    /** Tells whether projections have nothing but values of groups: constants, aggregates and what is made of them. */
    boolean areOfGroups(List<Projection> projections) {
        Shapes found = new Shapes(table.names(), true, evaluation);
        aliases.forEach((name, value) -> found.alias(name, value.shape()));
        for (Projection projection : projections) {
            if (!(projection.form() instanceof Atom) && found.of(projection.form()) != Shape.GROUP) {
                return false;
            }
            found.alias(projection.name(), Shape.GROUP);
        }
        return true;
    }

    GroupValue evaluate(RayValue form) {
        Shape shape = shapes.of(form);
        RayValue value = switch (shape) {
            case CONSTANT -> ofGroups(form);
            case GROUP -> ofGroups(replaced(form, UnaryOperator.identity()));
            case ROW -> rows(replaced(form, this::spread));
            case WHOLE -> new EachGroup(table, groups, aliases, evaluation).evaluate(form);
        };
        return new GroupValue(shape, value);
    }

    private RayValue rows(RayValue form) {
        return plansRows ? rowScope.evaluate(form, evaluation) : rowScope.evaluate(form, false, evaluation);
    }

    /** Evaluates an expression in which the groups are the rows. */
    private RayValue ofGroups(RayValue form) {
        RayTable none = RayTable.deferred(SymVector.of(), groups.count(), index -> RayList.EMPTY);
        return new TableScope(none, TableScope.Calls.WHOLE, Unknown.NAME)
                .ofGroups()
                .evaluate(form, evaluation);
    }

    /** Gives each row the value of its group. */
    Sequence spread(Sequence values) {
        return Gather.rows(values, groups.ids());
    }

    /** Puts the values of aggregates in the places where they are called, and those of names that stand for such values. */
    private RayValue replaced(RayValue form, UnaryOperator<Sequence> fit) {
        Optional<String> name = Forms.name(form);
        if (name.isPresent()) {
            GroupValue alias = aliases.get(name.get());
            return alias != null && alias.shape() == Shape.GROUP ? literal(fit.apply((Sequence) alias.value())) : form;
        }
        if (!Forms.isCall(form) || shapes.of(form) == Shape.CONSTANT) {
            return form;
        }
        RayList call = (RayList) form;
        Optional<Function> function = Forms.function(form, evaluation);
        if (function.filter(called -> Forms.isAggregate(form, called)).isPresent()) {
            return literal(fit.apply(aggregate(call, function.get())));
        }
        RayValue[] parts = new RayValue[call.size()];
        parts[0] = call.at(0);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = replaced(call.at(i), fit);
        }
        return RayList.wrap(parts);
    }

    private static RayValue literal(Sequence values) {
        return values instanceof RayList ? RayList.of(Name.of("quote"), values) : values;
    }

    private Sequence aggregate(RayList call, Function function) {
        Sequence known = aggregates.get(call);
        if (known == null) {
            known = computed(call, function);
            aggregates.put(call, known);
        }
        return known;
    }

    private Sequence computed(RayList call, Function function) {
        Optional<Aggregate> aggregate = call.size() == 2 ? Aggregate.named(function.name()) : Optional.empty();
        // An update makes one of a product of no numbers.
        boolean ones = plansRows && function.name().equals("prod");
        if (aggregate.isEmpty() || ones) {
            return new EachGroup(table, groups, aliases, evaluation).evaluate(call);
        }
        RayValue value = aggregatedScope.evaluate(call.at(1), evaluation);
        Sequence rows = value instanceof Sequence column ? column : Atoms.repeat(value, table.rowCount());
        if (rows.size() != table.rowCount()) {
            throw EngineException.length(
                    "an aggregate of " + rows.size() + " elements over " + table.rowCount() + " rows");
        }
        return aggregate.get().of(rows, groups);
    }
}
