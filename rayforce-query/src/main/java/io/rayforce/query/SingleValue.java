package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import java.util.Objects;
import java.util.Set;

/**
 * One aggregate over the rows of a relation as a query of its own.
 *
 * @param <T> the type of its value
 */
final class SingleValue<T> extends Statement<T> {

    /** What these are of nothing is a number. */
    private static final Set<String> SUMS = Set.of("sum", "wsum", "count");

    private final Select select;
    private final Node aggregate;

    private SingleValue(Select select, Node aggregate) {
        this.select = select;
        this.aggregate = aggregate;
    }

    static <T> SingleValue<T> of(Relation rows, Expr aggregate) {
        if (!isAggregate(aggregate.node)) {
            throw new QueryException("value(…) takes one aggregate, as in PX.max(), unlike " + aggregate
                    + ": select(…) it under a name");
        }
        return new SingleValue<>(rows.rows().select(aggregate.as("value")), aggregate.node);
    }

    /** A cast around an aggregate gives it the type that it would not have by itself. */
    private static boolean isAggregate(Node node) {
        return Aggregates.isAggregate(node)
                || node instanceof Node.Call cast
                        && cast.is("as")
                        && isAggregate(cast.parts().get(1));
    }

    @Override
    RayValue tree(Bindings bindings) {
        return select.tree(bindings);
    }

    @Override
    @SuppressWarnings(
            "unchecked") // What the type is, the family of the expression says, and the value is of that type.
    public T result(RayValue reply) {
        RayTable table = select.result(reply);
        // Aggregates of a table that has no rows at all are no row.
        RayValue value = table.rowCount() == 0
                ? ofNothing(table.column(0).type())
                : table.column(0).at(0);
        RayType type = aggregate.type();
        if (type == RayType.F32 && value instanceof F64 wide) {
            value = F32.of((float) wide.value()); // Servers pick from short numbers as long ones.
        }
        if (type != null && value.type() != type) {
            throw new QueryException(type + " was asked for, but " + value.type() + " came back from " + select);
        }
        return (T) value;
    }

    private RayValue ofNothing(RayType column) {
        RayType found = column.isVector() ? column.element() : column;
        RayType type = Objects.requireNonNullElse(aggregate.type(), found);
        String verb = verb(aggregate);
        if (SUMS.contains(verb)) {
            return zero(type);
        }
        return type == RayType.B8 ? B8.of(verb.equals("all")) : Literals.nullOf(type);
    }

    private static Atom zero(RayType type) {
        return switch (type) {
            case F64 -> F64.of(0);
            case TIME -> Time.ofMillis(0);
            case TIMESPAN -> Timespan.ofNanos(0);
            default -> I64.of(0);
        };
    }

    private static String verb(Node node) {
        Node.Call call = (Node.Call) node;
        return call.is("as") ? verb(call.parts().get(1)) : ((Name) call.head()).text();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SingleValue<?> other && select.equals(other.select);
    }

    @Override
    public int hashCode() {
        return select.hashCode();
    }
}
