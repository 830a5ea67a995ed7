package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of aggregates with a row for each value of some columns, and a column for each value of another; of no rows, a table
 * without columns. Immutable and safe to share between threads.
 */
@CheckReturnValue
public final class PivotQuery extends TableQuery {

    private final Relation source;
    private final List<String> rows;
    private final String columns;
    private final String values;
    private final String verb;

    PivotQuery(Relation source, List<String> rows, String columns, String values, String verb) {
        source.schema().ifPresent(schema -> {
            schema.require(
                    Stream.concat(rows.stream(), Stream.of(columns, values)).map(name -> new Node.Ref(name, null)),
                    source);
            if (schema.ref(columns).type() == RayType.STR) {
                throw new QueryException("a column of strings makes no columns of a pivot: cast " + columns
                        + " to symbols in a select, .cast(RayType.SYM)");
            }
        });
        this.source = source;
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.verb = verb;
    }

    @Override
    RayValue tree(Bindings bindings) {
        RayValue index = rows.size() == 1 ? Node.quoted(rows.get(0)) : SymVector.of(rows.toArray(String[]::new));
        return RayList.of(
                Name.of("pivot"),
                source.tree(bindings),
                index,
                Node.quoted(columns),
                Node.quoted(values),
                Name.of(verb));
    }

    @Override
    Optional<Schema> schema() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PivotQuery other
                && source.equals(other.source)
                && rows.equals(other.rows)
                && columns.equals(other.columns)
                && values.equals(other.values)
                && verb.equals(other.verb);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, rows, columns, values, verb);
    }
}
