// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.Insert;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TextColumn;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Sym;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;

/**
 * Names that Java has for itself.
 *
 * <p>The table <code>string</code> and its columns.
 */
@NullMarked
public final class String_ {
    /**
     * The column <code>class</code>, of I64.
     */
    public static final IntegerColumn<I64> CLASS = Column.i64("class");

    /**
     * The column <code>hashCode</code>, of I64.
     */
    public static final IntegerColumn<I64> HASH_CODE = Column.i64("hashCode");

    /**
     * The column <code>row</code>, of I64.
     */
    public static final IntegerColumn<I64> ROW = Column.i64("row");

    /**
     * The column <code>columns</code>, of I64.
     */
    public static final IntegerColumn<I64> COLUMNS = Column.i64("columns");

    /**
     * The column <code>builder</code>, of I64.
     */
    public static final IntegerColumn<I64> BUILDER = Column.i64("builder");

    /**
     * The column <code>build</code>, of I64.
     */
    public static final IntegerColumn<I64> BUILD = Column.i64("build");

    /**
     * The column <code>1d</code>, of I64.
     */
    public static final IntegerColumn<I64> _1D = Column.i64("1d");

    /**
     * The column <code>größe</code>, of F64.
     */
    public static final FloatColumn<F64> GRÖSSE = Column.f64("größe");

    /**
     * The column <code>%</code>, of F64.
     */
    public static final FloatColumn<F64> U25 = Column.f64("%");

    /**
     * The column <code>say "hi"</code>, of SYM.
     */
    public static final TextColumn<Sym> SAY_HI = Column.sym("say \"hi\"");

    /**
     * The table <code>string</code>, with its columns.
     */
    public static final Table STRING = Table.named("string").withColumns(CLASS, HASH_CODE, ROW,
            COLUMNS, BUILDER, BUILD, _1D, GRÖSSE, U25, SAY_HI);

    private String_() {
    }

    /**
     * Returns the insert of the given rows at the end of the table.
     */
    public static Insert insert(Collection<? extends String_Row> rows) {
        return STRING.insert().table(String_Mapper.MAPPER.write(rows));
    }
}
