package io.rayforce.query;

import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rows of a relation with aggregates over the rows around each. Immutable and safe to share between threads. */
@CheckReturnValue
public final class WindowQuery extends TableQuery {

    private final Relation source;
    private final List<String> partition;
    private final List<String> order;
    private final RayValue frame;
    private final List<Output> aggregates;

    WindowQuery(Relation source, List<String> partition, List<String> order, RayValue frame, List<Output> aggregates) {
        for (Output aggregate : aggregates) {
            if (!(ColumnAggregates.argument(aggregate) instanceof Node.Ref)) {
                throw new QueryException("a window aggregates plain columns: compute "
                        + new AnyExpr(ColumnAggregates.argument(aggregate)) + " with selectAll().with(…) first");
            }
        }
        this.source = source;
        this.partition = partition;
        this.order = order;
        this.frame = frame;
        this.aggregates = aggregates;
    }

    @Override
    RayValue tree(Bindings bindings) {
        Form form = new Form("window").from(source.tree(bindings));
        columns(form, "part", partition);
        columns(form, "order", order);
        return form.set("frame", frame)
                .set("funcs", Form.dict(aggregates, bindings))
                .tree();
    }

    private static void columns(Form form, String clause, List<String> names) {
        if (!names.isEmpty()) {
            form.set(clause, SymVector.of(names.toArray(String[]::new)));
        }
    }

    @Override
    List<String> added() {
        return Output.names(aggregates);
    }

    @Override
    Optional<Schema> schema() {
        return source.schema().map(schema -> schema.plus(Output.names(aggregates)));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WindowQuery other
                && source.equals(other.source)
                && partition.equals(other.partition)
                && order.equals(other.order)
                && frame.equals(other.frame)
                && aggregates.equals(other.aggregates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, partition, order, frame, aggregates);
    }
}
