package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns a select with groups into the code for it. For one thread and one use. */
final class GroupCompiler {

    private final Select.Clauses query;
    private final Bindings bindings;
    private final Grouping grouping;
    private final Fresh fresh;

    GroupCompiler(Select.Clauses query, Bindings bindings) {
        query.columns().forEach(column -> requireNoRank(column.node()));
        this.query = query;
        this.bindings = bindings;
        this.grouping = Grouping.of(query);
        this.fresh = SelectCompiler.fresh(query);
    }

    /** Within groups a server ranks each value by itself, and says nothing. */
    static void requireNoRank(Node node) {
        if (node.has(Trait.RANK)) {
            throw new QueryException(
                    "nothing is ranked within groups: order a nested query by the group and by " + new AnyExpr(node));
        }
    }

    RayValue tree() {
        List<Output> keys = grouping.keys();
        List<Output> sent = grouping.sent();
        if (sent.isEmpty() && !query.columns().isEmpty()) {
            // Without any column, a server gives all of them.
            sent = List.of(new Output(fresh.name(), Node.call("count", RayType.I64, new Node.Const(I64.of(1)))));
        }
        List<Output> aggregated = Spans.within(sent);
        boolean isShadowed = isShadowed(keys, aggregated);
        List<Output> innerKeys = isShadowed ? renamedKeys(keys) : keys;
        List<Output> innerSent = isShadowed ? SelectCompiler.renamed(aggregated, fresh) : aggregated;
        Form form = grouped(innerKeys, innerSent);
        boolean isWrapped = isShadowed || !grouping.isNatural() || !aggregated.equals(sent);
        boolean isPlain = query.shape() == Select.Shape.PLAIN;
        if (!isWrapped && isPlain) {
            return form.sort(sorts()).take(query.range()).tree();
        }
        Form outer = new Form("select");
        if (isWrapped) {
            List<Output> result = result(keys, sent, innerKeys, innerSent);
            outer.outputs(result, bindings).from(form.tree());
            if (isPlain) {
                return outer.sort(inner(sorts(), result)).take(query.range()).tree();
            }
        }
        RayValue shaped = SelectCompiler.shaped(query.shape(), isWrapped ? outer.tree() : form.tree());
        return query.order().isEmpty() && query.range().equals(Range.ALL)
                ? shaped
                : new Form("select")
                        .from(shaped)
                        .sort(sorts())
                        .take(query.range())
                        .tree();
    }

    private static boolean isShadowed(List<Output> keys, List<Output> sent) {
        List<Output> all = new ArrayList<>(keys);
        all.addAll(sent);
        return Shadowing.isIn(all);
    }

    private List<Output> renamedKeys(List<Output> keys) {
        return keys.stream()
                .map(key -> key.isIdentity() ? key : new Output(fresh.name(), key.node()))
                .toList();
    }

    private Form grouped(List<Output> keys, List<Output> columns) {
        Form form = new Form("select");
        RayValue source = query.source().tree(bindings);
        Hoisting hoisting = new Hoisting(fresh);
        List<Output> above = hoisting.columns(columns);
        if (!hoisting.isEmpty()) {
            RayValue below = new Form("select")
                    .outputs(hoisting.below(keys, above), bindings)
                    .from(source)
                    .where(query.where(), bindings)
                    .tree();
            return form.outputs(above, bindings).from(below).by(keys, bindings);
        }
        form.outputs(columns, bindings);
        if (SelectCompiler.needsWhereInside(query)) {
            return form.from(new Form("select")
                            .from(source)
                            .where(query.where(), bindings)
                            .tree())
                    .by(keys, bindings);
        }
        return form.from(source).where(query.where(), bindings).by(keys, bindings);
    }

    /** Returns the columns of the select around the grouped one, by the names that they have inside. */
    private List<Output> result(List<Output> keys, List<Output> sent, List<Output> innerKeys, List<Output> innerSent) {
        return grouping.result().stream()
                .map(column -> {
                    String name = ((Node.Ref) column.node()).name();
                    int key = Output.names(keys).indexOf(name);
                    if (key >= 0) {
                        return new Output(column.name(), reference(innerKeys.get(key)));
                    }
                    int index = Output.names(sent).indexOf(name);
                    Node value = reference(innerSent.get(index));
                    return new Output(
                            column.name(), Spans.isAggregated(sent.get(index).node()) ? Spans.span(value) : value);
                })
                .toList();
    }

    private static Node reference(Output column) {
        return new Node.Ref(column.name(), null);
    }

    /** A select is sorted on the columns of its source, not on its own. */
    private static List<Form.Sort> inner(List<Form.Sort> sorts, List<Output> result) {
        return sorts.stream()
                .map(sort -> result.stream()
                        .filter(column -> column.name().equals(sort.column()))
                        .findFirst()
                        .map(column -> new Form.Sort(column.node().columns().get(0), sort.descending()))
                        .orElse(sort))
                .toList();
    }

    private List<Form.Sort> sorts() {
        List<String> names = Output.names(grouping.result());
        List<Form.Sort> sorts = new ArrayList<>(query.order().size());
        for (SortKey key : query.order()) {
            sorts.add(new Form.Sort(resultName(key, names), key.descending()));
        }
        return sorts;
    }

    private String resultName(SortKey key, List<String> names) {
        Node node = key.expression().node;
        if (node instanceof Node.Ref column && (query.columns().isEmpty() || names.contains(column.name()))) {
            return column.name();
        }
        return Stream.concat(query.columns().stream(), query.by().stream())
                .filter(output -> output.node().equals(node) && names.contains(output.name()))
                .findFirst()
                .orElseThrow(() -> new QueryException("a grouped result is ordered by its own columns, which are "
                        + names + ", not by " + key.expression()))
                .name();
    }
}
