package io.rayforce.query.samples;

import io.rayforce.query.BoolColumn;
import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.types.Date;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** The table that the tests ask about. */
public final class Trades {

    public static final IntegerColumn<I64> ID = Column.i64("id");
    public static final TextColumn<Sym> SYM = Column.sym("sym");
    public static final TextColumn<Sym> SIDE = Column.sym("side");
    public static final FloatColumn<F64> PX = Column.f64("px");
    public static final IntegerColumn<I64> QTY = Column.i64("qty");
    public static final BoolColumn FLAG = Column.b8("flag");
    public static final TemporalColumn<Timestamp, Instant> TS = Column.timestamp("ts");
    public static final TextColumn<Str> NOTE = Column.str("note");
    public static final TemporalColumn<Date, LocalDate> DAY = Column.date("day");

    /** By its name alone. */
    public static final Table TRADES = Table.named("trades");

    /** With its columns declared. */
    public static final Table KNOWN = TRADES.withColumns(ID, SYM, SIDE, PX, QTY, FLAG, TS, NOTE, DAY);

    private Trades() {}
}
