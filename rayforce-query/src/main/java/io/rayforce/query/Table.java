package io.rayforce.query;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.TableSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table to ask: a name that the session resolves, a table that travels with the query, or the result of another query.
 * Nothing is read before a query runs. Immutable and safe to share between threads.
 */
@CheckReturnValue
public final class Table extends Relation {

    private final Source source;
    private final Optional<Schema> schema;

    private Table(Source source, Optional<Schema> schema) {
        this.source = source;
        this.schema = schema;
    }

    /** Returns the table of the given name, where the query runs. */
    public static Table named(String name) {
        if (name.isEmpty()) {
            throw new QueryException("the name of a table is not empty");
        }
        return new Table(new Source.Named(name), Optional.empty());
    }

    /** Returns a table that is sent along with each query on it. */
    public static Table of(RayTable table) {
        return new Table(new Source.Inline(table), Schema.of(table));
    }

    /**
     * Returns the table that an expression gives, of a {@link Dsl#call} that no step of this library makes, or of
     * {@link Dsl#raw} text.
     */
    public static Table of(AnyExpr code) {
        return new Table(new Source.Code(code), Optional.empty());
    }

    /** Returns the result of a query as the table for another one. */
    public static Table of(TableQuery query) {
        return new Table(new Source.Derived(query), query.schema());
    }

    /**
     * Returns this table with its columns declared, all of them and in order. Queries are then checked before they are sent,
     * constants become what the columns hold, and rows may leave columns out.
     */
    public Table withColumns(Column<?>... columns) {
        return withColumns(Arrays.asList(columns));
    }

    /** Does what {@link #withColumns(Column...)} does. */
    public Table withColumns(List<? extends Column<?>> columns) {
        return new Table(source, Optional.of(new Schema(List.copyOf(columns))));
    }

    /** Does what {@link #withColumns(Column...)} does, with what a catalog or a table says of the columns. */
    public Table withColumns(TableSchema columns) {
        return new Table(source, Optional.of(Schema.of(columns)));
    }

    /** Returns the columns in order, if they are known. */
    public Optional<List<Column<?>>> columns() {
        return schema.map(Schema::columns);
    }

    /** Begins an update of rows. */
    public Update update() {
        return new Update(this);
    }

    /** Begins an insert of rows at the end. */
    public Insert insert() {
        return new Insert(this);
    }

    /** Begins an insert of rows that overwrites those with equal keys. */
    public Upsert upsert() {
        return new Upsert(this);
    }

    /** Begins a deletion of rows. */
    public Delete delete() {
        return new Delete(this);
    }

    /**
     * Begins the making of this table, with the columns that {@link #withColumns} declared.
     *
     * @throws QueryException if this is no table of the session; {@link #saveAs} keeps the rows of any other
     */
    public CreateTable create() {
        if (!(source instanceof Source.Named named)) {
            throw new QueryException("only a table that has a name can be made, and this is " + source
                    + ": keep its rows with saveAs(name)");
        }
        return new CreateTable(named.name(), schema.map(Schema::columns).orElse(List.of()), false);
    }

    Source source() {
        return source;
    }

    @Override
    RayValue tree(Bindings bindings) {
        return source.tree(bindings);
    }

    @Override
    Optional<Schema> schema() {
        return schema;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Table other && source.equals(other.source) && schema.equals(other.schema);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, schema);
    }

    /** Returns the name, or what the table is made of. */
    @Override
    public String toString() {
        return source.toString();
    }
}
