package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of two relations side by side. The columns of the left side come first, then those of the right side but its keys.
 * Null keys equal each other, but in an as-of join. Immutable and safe to share between threads.
 */
@CheckReturnValue
public final class Join extends TableQuery {

    /** Which rows are kept. */
    enum Kind {
        INNER("inner-join"),
        LEFT("left-join"),
        FULL("full-join"),
        ANTI("anti-join"),
        SEMI("anti-join"),
        ASOF("asof-join");

        private final String verb;

        Kind(String verb) {
            this.verb = verb;
        }

        boolean addsColumns() {
            return this != ANTI && this != SEMI;
        }
    }

    private final Kind kind;
    private final Relation left;
    private final Relation right;
    private final List<String> keys;

    private Join(Kind kind, Relation left, Relation right, List<String> keys) {
        this.kind = kind;
        this.left = left;
        this.right = right;
        this.keys = keys;
    }

    static Join of(Kind kind, Relation left, Relation right, List<JoinKey> keys) {
        Relation renamed = Renaming.keys(right, keys);
        List<String> names = keys.stream().map(JoinKey::left).toList();
        JoinCheck.keys(left, renamed, names);
        return new Join(kind, left, renamed, names);
    }

    /**
     * Appends to the names of columns that both sides have.
     *
     * @throws QueryException if the columns of both sides are not known
     */
    public Join suffixes(String leftSuffix, String rightSuffix) {
        List<String> shared = JoinCheck.clashes(left, right, keys)
                .orElseThrow(
                        () -> new QueryException("the columns of both sides have to be known to find those that they"
                                + " share: declare them with Table.withColumns(…)"));
        return new Join(
                kind, Renaming.append(left, shared, leftSuffix), Renaming.append(right, shared, rightSuffix), keys);
    }

    /**
     * Asks, in the same question, for the types of the keys where the query runs, and withholds the answer if they never
     * match: a server finds no partners then, and says nothing. For tables whose columns are not declared.
     */
    public Query<RayTable> verifyKeys() {
        return new VerifiedJoin(this, left, right, keys, kind == Kind.ASOF);
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (kind.addsColumns()) {
            JoinCheck.requireDistinct(left, right, keys);
        }
        SymVector on = SymVector.of(keys.toArray(String[]::new));
        RayValue rows = left.tree(bindings);
        RayValue joined = RayList.of(Name.of(kind.verb), on, rows, right.tree(bindings));
        // The rows without a partner, taken away, leave those that have one.
        return kind == Kind.SEMI ? RayList.of(Name.of(kind.verb), on, rows, joined) : joined;
    }

    @Override
    Optional<Schema> schema() {
        if (!kind.addsColumns()) {
            return left.schema();
        }
        return left.schema()
                .flatMap(a -> right.schema().map(b -> {
                    List<Column<?>> columns = new ArrayList<>(a.columns());
                    b.columns().stream()
                            .filter(column -> !keys.contains(column.name()))
                            .forEach(columns::add);
                    return new Schema(columns);
                }));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Join other
                && kind == other.kind
                && left.equals(other.left)
                && right.equals(other.right)
                && keys.equals(other.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, left, right, keys);
    }
}
