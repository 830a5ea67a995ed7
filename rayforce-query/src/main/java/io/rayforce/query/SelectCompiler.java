package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a select into the code for it, with as many selects around each other as it takes. For one thread and one use. */
final class SelectCompiler {

    private final Select.Clauses query;
    private final Bindings bindings;

    SelectCompiler(Select.Clauses query, Bindings bindings) {
        Select.Clauses plain = Whole.rewritten(RowCounts.rewritten(Beside.rewritten(query)));
        plain.source().schema().ifPresent(schema -> schema.require(sourceNodes(plain), plain.source()));
        this.query = plain;
        this.bindings = bindings;
    }

    private static Stream<Node> sourceNodes(Select.Clauses query) {
        Set<String> keys = new HashSet<>(Output.names(query.by()));
        return Stream.of(
                        query.columns().stream()
                                .filter(column -> !keys.contains(column.name()) || !column.isIdentity())
                                .map(Output::node),
                        query.by().stream().map(Output::node),
                        Stream.of(query.where()))
                .flatMap(nodes -> nodes);
    }

    RayValue tree() {
        if (query.projection() == Select.Projection.ALL_WITH) {
            return new SelectAllCompiler(query, bindings).tree();
        }
        return query.by().isEmpty() ? plain() : new GroupCompiler(query, bindings).tree();
    }

    private RayValue plain() {
        Fresh fresh = fresh(query);
        List<Output> columns = query.columns();
        boolean isShadowed = Shadowing.isIn(columns);
        List<Output> inner = isShadowed ? renamed(columns, fresh) : columns;
        Ordering ordering = Ordering.of(query, query.shape() == Select.Shape.PLAIN ? inner : columns, fresh);
        Form form =
                source(new Form("select").outputs(ordering.extra(), bindings).outputs(inner, bindings));
        if (!ordering.isOutside()) {
            form.sort(ordering.sorts()).take(query.range());
        }
        boolean isShaped = query.shape() != Select.Shape.PLAIN;
        Form outer = new Form("select");
        if (isShadowed || !ordering.extra().isEmpty()) {
            outer.outputs(renaming(columns, inner), bindings);
        }
        RayValue rows = isShadowed && (isShaped || !ordering.isOutside())
                ? outer.from(form.tree()).tree()
                : form.tree();
        RayValue shaped = isShaped ? shape(form.isBare() ? query.source().tree(bindings) : rows) : rows;
        return ordering.isOutside()
                ? (isShaped ? new Form("select") : outer)
                        .from(shaped)
                        .sort(ordering.sorts())
                        .take(query.range())
                        .tree()
                : shaped;
    }

    private RayValue shape(RayValue rows) {
        return shaped(query.shape(), rows);
    }

    static RayValue shaped(Select.Shape shape, RayValue rows) {
        return switch (shape) {
            case PLAIN -> rows;
            case DISTINCT -> RayList.of(Name.of("distinct"), rows);
            case UNGROUPED -> RayList.of(Name.of("ungroup"), rows);
        };
    }

    private Form source(Form form) {
        RayValue source = query.source().tree(bindings);
        if (needsWhereInside(query)) {
            return form.from(new Form("select")
                    .from(source)
                    .where(query.where(), bindings)
                    .tree());
        }
        return form.from(source).where(query.where(), bindings);
    }

    static boolean needsWhereInside(Select.Clauses query) {
        return !(query.where() instanceof Node.NoCondition)
                && Output.any(query.columns(), column -> column.has(Trait.NEIGHBOURS));
    }

    /** Returns names that nothing in the query uses. */
    static Fresh fresh(Select.Clauses query) {
        return new Fresh(() -> used(query));
    }

    private static Set<String> used(Select.Clauses query) {
        Set<String> used = new HashSet<>(Output.names(query.columns()));
        used.addAll(Output.names(query.by()));
        query.columns().forEach(column -> used.addAll(column.node().columns()));
        query.by().forEach(key -> used.addAll(key.node().columns()));
        used.addAll(query.where().columns());
        query.order().forEach(key -> used.addAll(key.expression().node.columns()));
        return used;
    }

    /** Returns the same columns under fresh names. */
    static List<Output> renamed(List<Output> columns, Fresh fresh) {
        return columns.stream()
                .map(column -> new Output(fresh.name(), column.node()))
                .toList();
    }

    /** Returns the columns of a select around another one, which has them under other names. */
    static List<Output> renaming(List<Output> columns, List<Output> inner) {
        List<Output> outer = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            outer.add(
                    new Output(columns.get(i).name(), new Node.Ref(inner.get(i).name(), null)));
        }
        return outer;
    }
}
