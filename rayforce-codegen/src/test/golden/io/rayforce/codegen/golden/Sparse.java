// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.GuidColumn;
import io.rayforce.query.Insert;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;

/**
 * A column of every type that can be null, left open.
 *
 * <p>The table <code>sparse</code> and its columns.
 */
@NullMarked
public final class Sparse {
    /**
     * The column <code>short</code>, of I16.
     */
    public static final IntegerColumn<I16> SHORT = Column.i16("short");

    /**
     * The column <code>int</code>, of I32.
     */
    public static final IntegerColumn<I32> INT = Column.i32("int");

    /**
     * The column <code>long</code>, of I64.
     */
    public static final IntegerColumn<I64> LONG = Column.i64("long");

    /**
     * The column <code>float</code>, of F32.
     */
    public static final FloatColumn<F32> FLOAT = Column.f32("float");

    /**
     * The column <code>double</code>, of F64.
     */
    public static final FloatColumn<F64> DOUBLE = Column.f64("double");

    /**
     * The column <code>date</code>, of DATE.
     */
    public static final TemporalColumn<Date, LocalDate> DATE = Column.date("date");

    /**
     * The column <code>time</code>, of TIME.
     */
    public static final TemporalColumn<Time, LocalTime> TIME = Column.time("time");

    /**
     * The column <code>timestamp</code>, of TIMESTAMP.
     */
    public static final TemporalColumn<Timestamp, Instant> TIMESTAMP = Column.timestamp("timestamp");

    /**
     * The column <code>timespan</code>, of TIMESPAN.
     */
    public static final TemporalColumn<Timespan, Duration> TIMESPAN = Column.timespan("timespan");

    /**
     * The column <code>guid</code>, of GUID.
     */
    public static final GuidColumn GUID = Column.guid("guid");

    /**
     * The column <code>sym</code>, of SYM.
     */
    public static final TextColumn<Sym> SYM = Column.sym("sym");

    /**
     * The column <code>str</code>, of STR.
     */
    public static final TextColumn<Str> STR = Column.str("str");

    /**
     * The table <code>sparse</code>, with its columns.
     */
    public static final Table SPARSE = Table.named("sparse").withColumns(SHORT, INT, LONG, FLOAT,
            DOUBLE, DATE, TIME, TIMESTAMP, TIMESPAN, GUID, SYM, STR);

    private Sparse() {
    }

    /**
     * Returns the insert of the given rows at the end of the table.
     */
    public static Insert insert(Collection<? extends SparseRow> rows) {
        return SPARSE.insert().table(SparseMapper.MAPPER.write(rows));
    }
}
