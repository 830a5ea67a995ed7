package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.List;
import java.util.Objects;

/** A join together with the question what its keys are: the answer is withheld where they are of types that never match. */
final class VerifiedJoin extends Statement<RayTable> {

    private final Join join;
    private final Relation left;
    private final Relation right;
    private final List<String> keys;
    private final boolean isOrdered;

    VerifiedJoin(Join join, Relation left, Relation right, List<String> keys, boolean isOrdered) {
        this.join = join;
        this.left = left;
        this.right = right;
        this.keys = keys;
        this.isOrdered = isOrdered;
    }

    @Override
    RayValue tree(Bindings bindings) {
        return RayList.of(Name.of("list"), keys(left, bindings), keys(right, bindings), join.tree(bindings));
    }

    /** The keys of no rows tell their types. */
    private RayValue keys(Relation side, Bindings bindings) {
        return side.asTable().select(keys.toArray(String[]::new)).limit(0).tree(bindings);
    }

    @Override
    public RayTable result(RayValue reply) {
        if (!(reply instanceof RayList list) || list.size() != 3) {
            throw new QueryException("the keys of both sides and their join were asked for, but " + reply.type()
                    + " came back from " + join);
        }
        RayTable leftKeys = keys(list.at(0));
        RayTable rightKeys = keys(list.at(1));
        for (int i = 0; i < keys.size(); i++) {
            require(keys.get(i), type(leftKeys, i), type(rightKeys, i), isOrdered && i == keys.size() - 1);
        }
        return join.result(list.at(2));
    }

    private RayTable keys(RayValue reply) {
        if (reply instanceof RayTable table && table.columnNames().equals(keys)) {
            return table;
        }
        throw new QueryException("the keys " + keys + " are not all there where the query ran: " + join);
    }

    private static RayType type(RayTable table, int column) {
        RayType type = table.column(column).type();
        return type.isVector() ? type.element() : type;
    }

    private void require(String key, RayType left, RayType right, boolean isTime) {
        if (isTime ? left != right : !JoinCheck.isComparable(left, right)) {
            throw JoinCheck.mismatch(key, left, right);
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof VerifiedJoin other && join.equals(other.join);
    }

    @Override
    public int hashCode() {
        return Objects.hash(join);
    }
}
