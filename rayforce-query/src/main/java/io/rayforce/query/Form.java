package io.rayforce.query;

import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the clauses of a statement that takes a dict of them. For one thread and one statement. */
final class Form {

    private final String verb;
    private final List<String> keys = new ArrayList<>();
    private final List<RayValue> values = new ArrayList<>();

    Form(String verb) {
        this.verb = verb;
    }

    /** A column to sort on, by the name it has where the sort happens. */
    record Sort(String column, boolean descending) {}

    Form set(String key, RayValue value) {
        keys.add(key);
        values.add(value);
        return this;
    }

    Form outputs(Collection<Output> outputs, Bindings bindings) {
        outputs.forEach(output -> set(output.name(), output.node().tree(bindings)));
        return this;
    }

    Form from(RayValue source) {
        return set("from", source);
    }

    Form where(Node condition, Bindings bindings) {
        return condition instanceof Node.NoCondition ? this : set("where", condition.tree(bindings));
    }

    Form by(List<Output> by, Bindings bindings) {
        if (by.isEmpty()) {
            return this;
        }
        return set(
                "by",
                by.size() == 1 && by.get(0).isIdentity() ? Name.of(by.get(0).name()) : dict(by, bindings));
    }

    /** Adds the clauses of a sort: a run of one direction makes one of them. */
    Form sort(List<Sort> sorts) {
        int from = 0;
        while (from < sorts.size()) {
            boolean descending = sorts.get(from).descending();
            int to = from + 1;
            while (to < sorts.size() && sorts.get(to).descending() == descending) {
                to++;
            }
            set(descending ? "desc" : "asc", columns(sorts.subList(from, to)));
            from = to;
        }
        return this;
    }

    private static RayValue columns(List<Sort> run) {
        return run.size() == 1
                ? Name.of(run.get(0).column())
                : SymVector.of(run.stream().map(Sort::column).toArray(String[]::new));
    }

    Form take(Range range) {
        return range.equals(Range.ALL) ? this : set("take", range.tree());
    }

    /** Tells whether there is nothing but a source. */
    boolean isBare() {
        return keys.size() == 1;
    }

    RayValue tree() {
        return RayList.of(Name.of(verb), dict(keys, values));
    }

    static Dict dict(Collection<Output> outputs, Bindings bindings) {
        List<RayValue> values = new ArrayList<>(outputs.size());
        outputs.forEach(output -> values.add(output.node().tree(bindings)));
        return dict(Output.names(outputs), values);
    }

    static Dict dict(List<String> keys, List<RayValue> values) {
        return Dict.of(SymVector.of(keys.toArray(String[]::new)), RayList.of(values));
    }
}
