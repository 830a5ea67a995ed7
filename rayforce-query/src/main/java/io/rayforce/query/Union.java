package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rows of two relations, one after the other. Immutable and safe to share between threads. */
@CheckReturnValue
public final class Union extends TableQuery {

    /** How the columns of the two sides are paired. */
    enum Pairing {
        BY_POSITION("union-all"),
        BY_NAME("concat");

        private final String verb;

        Pairing(String verb) {
            this.verb = verb;
        }

        private boolean fits(List<String> first, List<String> second) {
            return this == BY_POSITION
                    ? first.equals(second)
                    : first.size() == second.size() && first.containsAll(second);
        }
    }

    private final Pairing pairing;
    private final Relation first;
    private final Relation second;

    Union(Pairing pairing, Relation first, Relation second) {
        first.schema()
                .flatMap(a -> second.schema().filter(b -> !pairing.fits(a.names(), b.names())))
                .ifPresent(other -> {
                    throw new QueryException("both sides of a union have the same columns"
                            + (pairing == Pairing.BY_POSITION ? " in the same order" : "") + ", unlike "
                            + first.schema().map(Schema::names).orElseThrow() + " and " + other.names());
                });
        this.pairing = pairing;
        this.first = first;
        this.second = second;
    }

    @Override
    RayValue tree(Bindings bindings) {
        return RayList.of(Name.of(pairing.verb), first.tree(bindings), second.tree(bindings));
    }

    @Override
    Optional<Schema> schema() {
        return first.schema();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Union other
                && pairing == other.pairing
                && first.equals(other.first)
                && second.equals(other.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pairing, first, second);
    }
}
