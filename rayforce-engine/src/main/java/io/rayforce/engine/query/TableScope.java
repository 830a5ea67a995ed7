package io.rayforce.engine.query;

import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Regime;
import io.rayforce.engine.eval.Scope;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Piecewise;
import io.rayforce.engine.table.Tally;
import io.rayforce.types.Atom;
import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a table, as the expressions of a query see them: a name of a column means the whole column. */
final class TableScope implements Scope.Columns {

    /** How functions that know nothing of columns are called. */
    enum Calls {
        /** With one row after the other. */
        ROW_BY_ROW,
        /** With the whole columns, as those of a group are. */
        WHOLE
    }

    private final RayTable table;
    private final Calls calls;
    private final Unknown unknown;
    private final Map<String, RayValue> aliases = new HashMap<>();
    private final Set<RayValue> aggregated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> unplanned = new HashSet<>();
    private RayValue current = RayNull.NULL;
    private Regime narrow = Regime.ROWS;
    private boolean aggregatesConstants = true;
    private boolean plansAggregates;
    private boolean fillsExactly;
    private boolean bucketsExactly;
    private boolean compiles = true;
    private Set<RayValue> wide = Set.of();
    private boolean widens;

    TableScope(RayTable table, Calls calls, Unknown unknown) {
        this.table = table;
        this.calls = calls;
        this.unknown = unknown;
    }

    RayTable table() {
        return table;
    }

    /** Makes an aggregate of a constant that of the constant alone, and not of one in every row. */
    void leaveConstants() {
        aggregatesConstants = false;
    }

    /** Plans what aggregates take, which are all that a query makes. Then the product of no numbers is a null, too. */
    void planAggregates() {
        plansAggregates = true;
    }

    /** Lets the next expression fill a column with values of its own type only, or else make a list of it. */
    void fillExactly(boolean exactly) {
        fillsExactly = exactly;
    }

    /** Gives buckets the type that they have outside of queries, as servers do in updates. */
    TableScope ofUpdate() {
        bucketsExactly = true;
        return this;
    }

    /** Makes the rows those of a group, or the groups themselves, as far as widths are concerned. */
    TableScope ofGroups() {
        narrow = Regime.GROUPS;
        return this;
    }

    /** Lets a name mean a value, in place of a column of that name. */
    void alias(String name, RayValue value, boolean planned) {
        aliases.put(name, value);
        if (!planned) {
            unplanned.add(name);
        }
    }

    boolean isColumn(String name) {
        return find(name) instanceof Sequence;
    }

    /** Tells whether a name means a column, or what was made by an expression that is planned. */
    boolean isPlanned(String name) {
        return !unplanned.contains(name);
    }

    /** Evaluates an expression over the rows: to a sequence, or to an atom that counts for all of them. */
    RayValue evaluate(RayValue form, Evaluation evaluation) {
        return evaluate(form, true, evaluation);
    }

    /**
     * Evaluates an expression.
     *
     * @param compiled whether it may be planned, so that its arithmetic makes I64 of integers of any width
     */
    RayValue evaluate(RayValue form, boolean compiled, Evaluation evaluation) {
        current = form;
        compiles = compiled;
        RayValue part = plansAggregates ? ((RayList) form).at(1) : form;
        wide = WideCalls.in(part, this, compiled, evaluation);
        RayValue value = evaluation.inQuery(this, () -> evaluation.argument(form));
        return requireData(value);
    }

    private static RayValue requireData(RayValue value) {
        if (value == RayNull.NULL || isWhole(value)) {
            throw new EngineException(
                    "schema", "a " + value.type().label() + " is nothing that a query calculates with");
        }
        return value;
    }

    @Override
    public @Nullable RayValue find(String name) {
        RayValue alias = aliases.get(name);
        if (alias != null) {
            return alias;
        }
        int index = table.names().indexOf(name);
        return index < 0 ? null : table.column(index);
    }

    @Override
    public Regime regime(String function) {
        if (function.equals("fill")) {
            return fillsExactly ? Regime.PLANNED : narrow;
        }
        if (bucketsExactly && !widens && function.equals("xbar")) {
            return Regime.GROUPS;
        }
        return widens || narrow == Regime.ROWS && function.equals("div") ? Regime.PLANNED : narrow;
    }

    @Override
    public TableScope within(Lambda lambda, Map<String, RayValue> locals, Evaluation evaluation) {
        TableScope inner = new TableScope(table, calls, unknown);
        inner.aliases.putAll(aliases);
        inner.aliases.putAll(locals);
        inner.unplanned.addAll(unplanned);
        inner.unplanned.removeAll(locals.keySet());
        inner.aggregated.addAll(aggregated);
        inner.current = current;
        inner.narrow = narrow;
        inner.aggregatesConstants = aggregatesConstants;
        inner.bucketsExactly = bucketsExactly;
        inner.wide = WideCalls.inBody(lambda.body(), inner, compiles, evaluation);
        return inner;
    }

    @Override
    public EngineException unknown(String name) {
        return unknown.error(name, current, table);
    }

    @Override
    public RayValue apply(RayList call, Function function, RayValue[] arguments, Evaluation evaluation) {
        widens = wide.contains(call);
        if (function.role() != Function.Role.PLAIN) {
            Arrays.stream(arguments).forEach(TableScope::requireData);
        }
        RayValue result = result(function, arguments, evaluation);
        boolean reduces = function.role() == Function.Role.AGGREGATE
                || Arrays.stream(arguments).anyMatch(aggregated::contains);
        if (reduces && result instanceof Atom) {
            aggregated.add(result);
        }
        return result;
    }

    private RayValue result(Function function, RayValue[] arguments, Evaluation evaluation) {
        return switch (function.role()) {
            case ELEMENTWISE -> elementwise(function, arguments, evaluation);
            case AGGREGATE -> aggregate(function, arguments, evaluation);
            case COLUMN -> column(function, arguments, evaluation);
            case PLAIN ->
                calls == Calls.WHOLE || Arrays.stream(arguments).anyMatch(TableScope::isWhole)
                        ? evaluation.applyDirectly(function, arguments)
                        : rowByRow(function, arguments, evaluation);
        };
    }

    private static RayValue elementwise(Function function, RayValue[] arguments, Evaluation evaluation) {
        Optional<RayValue> pieces = Rowwise.isRowwise(function) && function.body() instanceof Function.Plain
                ? Piecewise.apply(rows -> checked(function, rows, evaluation), arguments)
                : Optional.empty();
        return pieces.orElseGet(() -> evaluation.applyDirectly(function, arguments));
    }

    private static RayValue checked(Function function, RayValue[] arguments, Evaluation evaluation) {
        evaluation.budget().checkpoint();
        return evaluation.applyDirectly(function, arguments);
    }

    /** Another table has nothing to do with the rows of this one. */
    private static boolean isWhole(RayValue argument) {
        return argument instanceof RayTable || argument instanceof Dict;
    }

    private RayValue aggregate(Function function, RayValue[] arguments, Evaluation evaluation) {
        Optional<Aggregate> known = arguments.length == 1 ? Aggregate.named(function.name()) : Optional.empty();
        boolean repeated = aggregatesConstants && arguments[0] instanceof Atom && !aggregated.contains(arguments[0]);
        if (known.isPresent() && (repeated || arguments[0] instanceof Vector)) {
            Sequence values = repeated ? Atoms.repeat(arguments[0], table.rowCount()) : (Sequence) arguments[0];
            if (function.name().equals("prod") && !plansAggregates) {
                return evaluation.applyDirectly(function, values);
            }
            return known.get().of(values, Groups.whole(values.size())).at(0);
        }
        return evaluation.applyDirectly(function, arguments);
    }

    private RayValue column(Function function, RayValue[] arguments, Evaluation evaluation) {
        if (function.name().equals("concat") && TextJoin.goesWith(arguments[0], arguments[1])) {
            return TextJoin.join(arguments[0], arguments[1]);
        }
        boolean ends = function.name().equals("top") || function.name().equals("bot");
        if (ends && calls == Calls.WHOLE && arguments[0] instanceof Vector vector) {
            return evaluation.applyDirectly(function, present(vector), arguments[1]);
        }
        return evaluation.applyDirectly(function, arguments);
    }

    /** The largest and smallest values of a group are none of its nulls. */
    private static Sequence present(Vector values) {
        return Gather.rows(
                values,
                IntStream.range(0, values.size())
                        .filter(row -> !values.isNull(row))
                        .toArray());
    }

    private RayValue rowByRow(Function function, RayValue[] arguments, Evaluation evaluation) {
        Tally tally = new Tally(evaluation.budget());
        RayValue[] results = new RayValue[table.rowCount()];
        RayValue[] row = new RayValue[arguments.length];
        for (int i = 0; i < results.length; i++) {
            evaluation.budget().checkpoint();
            for (int k = 0; k < row.length; k++) {
                boolean perRow = arguments[k] instanceof Sequence column && column.size() == results.length;
                row[k] = perRow ? ((Sequence) arguments[k]).at(i) : arguments[k];
            }
            results[i] = tally.add(evaluation.applyDirectly(function, row.clone()));
        }
        return Atoms.collapse(Arrays.asList(results));
    }
}
