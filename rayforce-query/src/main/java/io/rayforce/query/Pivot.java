package io.rayforce.query;

import java.util.List;

/** A pivot that waits for its columns and its aggregate. Immutable. */
@CheckReturnValue
public final class Pivot {

    private final Relation source;
    private final List<String> rows;
    private final String columns;
    private final String values;

    Pivot(Relation source) {
        this(source, List.of(), "", "");
    }

    private Pivot(Relation source, List<String> rows, String columns, String values) {
        this.source = source;
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** Names the columns whose values have a row each. */
    public Pivot rows(String... names) {
        return new Pivot(source, List.of(names), columns, values);
    }

    /**
     * Names the column whose values have a column each, named by the value's text. Rows with a null number or time in it are
     * left out; a column of strings has to be cast to symbols first.
     */
    public Pivot columns(String name) {
        return new Pivot(source, rows, name, values);
    }

    /** Names the column that is aggregated. */
    public Pivot values(String name) {
        return new Pivot(source, rows, columns, name);
    }

    /** Puts sums into the cells; those without any row are null. */
    public PivotQuery sum() {
        return aggregate("sum");
    }

    /** Puts numbers of rows into the cells; those without any row are null. */
    public PivotQuery count() {
        return aggregate("count");
    }

    /** Puts averages into the cells. */
    public PivotQuery avg() {
        return aggregate("avg");
    }

    /** Puts smallest values into the cells. */
    public PivotQuery min() {
        return aggregate("min");
    }

    /** Puts greatest values into the cells. */
    public PivotQuery max() {
        return aggregate("max");
    }

    /** Puts first values into the cells. */
    public PivotQuery first() {
        return aggregate("first");
    }

    /** Puts last values into the cells. */
    public PivotQuery last() {
        return aggregate("last");
    }

    private PivotQuery aggregate(String verb) {
        if (rows.isEmpty() || columns.isEmpty() || values.isEmpty()) {
            throw new QueryException("a pivot takes rows(…), columns(…) and values(…) before its aggregate");
        }
        return new PivotQuery(source, rows, columns, values, verb);
    }
}
