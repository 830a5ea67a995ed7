package io.rayforce.query;

import io.rayforce.types.RayValue;
import java.util.List;

/** Turns a select of all columns and some computed ones into the code for it: an update of a copy. For one use. */
final class SelectAllCompiler {

    private final Select.Clauses query;
    private final Bindings bindings;

    SelectAllCompiler(Select.Clauses query, Bindings bindings) {
        if (!query.by().isEmpty()) {
            throw new QueryException(
                    "selectAll() and by(…) do not go together: select the columns that each group is to have");
        }
        this.query = query;
        this.bindings = bindings;
    }

    RayValue tree() {
        boolean isInside = query.shape() == Select.Shape.PLAIN
                && query.columns().stream().map(Output::node).allMatch(Hoisting::isRowWise)
                && sorts().stream()
                        .noneMatch(sort -> Output.names(query.columns()).contains(sort.column()));
        Form rows = new Form("select").from(query.source().tree(bindings)).where(query.where(), bindings);
        if (isInside) {
            rows.sort(sorts()).take(query.range());
        }
        RayValue source = rows.isBare() ? query.source().tree(bindings) : rows.tree();
        RayValue all = new Form("update")
                .outputs(query.columns(), bindings)
                .from(source)
                .tree();
        RayValue shaped = SelectCompiler.shaped(query.shape(), all);
        Form outer = new Form("select").from(shaped);
        if (!isInside) {
            outer.sort(sorts()).take(query.range());
        }
        return outer.isBare() ? shaped : outer.tree();
    }

    private List<Form.Sort> sorts() {
        return query.order().stream()
                .map(key -> new Form.Sort(name(key), key.descending()))
                .toList();
    }

    private String name(SortKey key) {
        if (key.expression().node instanceof Node.Ref column) {
            return column.name();
        }
        return query.columns().stream()
                .filter(column -> column.node().equals(key.expression().node))
                .findFirst()
                .orElseThrow(() -> new QueryException("a select of all columns is ordered by columns; add "
                        + key.expression() + " with selectAll().with(…) and order by its name"))
                .name();
    }
}
