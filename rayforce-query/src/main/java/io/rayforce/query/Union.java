package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.Objects;
import java.util.Optional;

/** The rows of two relations, one after the other. Immutable and safe to share between threads. */
@CheckReturnValue
public final class Union extends TableQuery {

    private final Relation first;
    private final Relation second;

    Union(Relation first, Relation second) {
        first.schema()
                .flatMap(a -> second.schema().filter(b -> !a.names().equals(b.names())))
                .ifPresent(other -> {
                    throw new QueryException("unionAll takes the same columns in the same order: "
                            + first.schema().map(Schema::names).orElseThrow() + " and " + other.names());
                });
        this.first = first;
        this.second = second;
    }

    @Override
    RayValue tree(Bindings bindings) {
        return RayList.of(Name.of("union-all"), first.tree(bindings), second.tree(bindings));
    }

    @Override
    Optional<Schema> schema() {
        return first.schema();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Union other && first.equals(other.first) && second.equals(other.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }
}
