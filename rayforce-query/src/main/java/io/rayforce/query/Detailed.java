package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;

/** A query that brings back what a program raises, which a server does not send by itself. */
final class Detailed<R> implements Query<R> {

    private static final RayValue HANDLER = RayList.of(
            Name.of("fn"), SymVector.of("raised"), RayList.of(Name.of("list"), Name.of("raised"), Name.of("raised")));

    private final Query<R> query;

    Detailed(Query<R> query) {
        this.query = query;
    }

    /** An answer is the only element of a list; what is raised is one of two. */
    @Override
    public RayValue compile() {
        return RayList.of(Name.of("try"), RayList.of(Name.of("list"), Evaluate.asArgument(query.compile())), HANDLER);
    }

    @Override
    public R result(RayValue reply) {
        if (reply instanceof RayList list && list.size() == 2) {
            throw RemoteException.raised(list.at(0), query.toString());
        }
        if (reply instanceof RayList list && list.size() == 1) {
            return query.result(list.at(0));
        }
        throw new QueryException("an answer in a list was asked for, but " + reply.type() + " came back from " + query);
    }

    @Override
    public Query<R> bind(String parameter, Object value) {
        return new Detailed<>(query.bind(parameter, value));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Detailed<?> other && query.equals(other.query);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode();
    }

    @Override
    public String toString() {
        return Statement.text(this);
    }
}
