package io.rayforce.query;

import io.rayforce.types.RayValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A query with the values of its parameters. */
final class BoundQuery<R> implements Query<R> {

    private final Query<R> query;
    private final Function<Bindings, RayValue> compiler;
    private final Bindings bindings;

    BoundQuery(Query<R> query, Function<Bindings, RayValue> compiler, String parameter, Object value) {
        this(query, compiler, new Bindings(Map.of(parameter, value)));
    }

    private BoundQuery(Query<R> query, Function<Bindings, RayValue> compiler, Bindings bindings) {
        this.query = query;
        this.compiler = compiler;
        this.bindings = bindings;
    }

    @Override
    public RayValue compile() {
        return compiler.apply(bindings);
    }

    @Override
    public R result(RayValue reply) {
        return query.result(reply);
    }

    @Override
    public Query<R> bind(String parameter, Object value) {
        Map<String, Object> values = new HashMap<>(bindings.values());
        values.put(parameter, value);
        return new BoundQuery<>(query, compiler, new Bindings(values));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof BoundQuery<?> other && query.equals(other.query) && bindings.equals(other.bindings);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + bindings.hashCode();
    }

    @Override
    public String toString() {
        return Statement.text(this);
    }
}
