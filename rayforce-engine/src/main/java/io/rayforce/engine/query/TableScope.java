package io.rayforce.engine.query;

import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Scope;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Piecewise;
import io.rayforce.types.Atom;
import io.rayforce.types.Dict;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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
    private RayValue current = RayNull.NULL;
    private boolean aggregatesConstants = true;

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

    /** Lets a name mean a value, in place of a column of that name. */
    void alias(String name, RayValue value) {
        aliases.put(name, value);
    }

    /** Evaluates an expression over the rows: to a sequence, or to an atom that counts for all of them. */
    RayValue evaluate(RayValue form, Evaluation evaluation) {
        current = form;
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
    public EngineException unknown(String name) {
        return unknown.error(name, current, table);
    }

    @Override
    public RayValue apply(Function function, RayValue[] arguments, Evaluation evaluation) {
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
        RayValue[] results = new RayValue[table.rowCount()];
        RayValue[] row = new RayValue[arguments.length];
        for (int i = 0; i < results.length; i++) {
            evaluation.budget().checkpoint();
            for (int k = 0; k < row.length; k++) {
                boolean perRow = arguments[k] instanceof Sequence column && column.size() == results.length;
                row[k] = perRow ? ((Sequence) arguments[k]).at(i) : arguments[k];
            }
            results[i] = evaluation.applyDirectly(function, row.clone());
        }
        return Atoms.collapse(Arrays.asList(results));
    }
}
