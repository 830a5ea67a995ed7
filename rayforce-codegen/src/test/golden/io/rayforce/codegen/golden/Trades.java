// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.Insert;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;

/**
 * Every trade of the day,
 * as the exchange reported it: &#60;b&#62;&#38; no more&#60;&#47;b&#62; &#42;&#47; &#64;see nothing.
 *
 * <p>The table <code>trades</code> and its columns.
 */
@NullMarked
public final class Trades {
    /**
     * when the exchange saw it
     *
     * <p>The column <code>ts</code>, of TIMESTAMP.
     */
    public static final TemporalColumn<Timestamp, Instant> TS = Column.timestamp("ts");

    /**
     * the instrument
     *
     * <p>The column <code>sym</code>, of SYM.
     */
    public static final TextColumn<Sym> SYM = Column.sym("sym");

    /**
     * the price, in &#92;u0040 dollars
     *
     * <p>The column <code>px</code>, of F64.
     */
    public static final FloatColumn<F64> PX = Column.f64("px");

    /**
     * The column <code>bid</code>, of F64.
     */
    public static final FloatColumn<F64> BID = Column.f64("bid");

    /**
     * The column <code>order id</code>, of I64.
     */
    public static final IntegerColumn<I64> ORDER_NUMBER = Column.i64("order id");

    /**
     * The column <code>note</code>, of STR.
     */
    public static final TextColumn<Str> NOTE = Column.str("note");

    /**
     * The table <code>trades</code>, with its columns.
     */
    public static final Table TRADES = Table.named("trades").withColumns(TS, SYM, PX, BID,
            ORDER_NUMBER, NOTE);

    private Trades() {
    }

    /**
     * Returns the insert of the given rows at the end of the table.
     */
    public static Insert insert(Collection<? extends TradesRow> rows) {
        return TRADES.insert().table(TradesMapper.MAPPER.write(rows));
    }
}
