package io.rayforce.query;

import io.rayforce.types.Date;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** The table that the tests ask about. */
final class Trades {

    static final IntegerColumn<I64> ID = Column.i64("id");
    static final TextColumn<Sym> SYM = Column.sym("sym");
    static final TextColumn<Sym> SIDE = Column.sym("side");
    static final FloatColumn<F64> PX = Column.f64("px");
    static final IntegerColumn<I64> QTY = Column.i64("qty");
    static final BoolColumn FLAG = Column.b8("flag");
    static final TemporalColumn<Timestamp, Instant> TS = Column.timestamp("ts");
    static final TextColumn<Str> NOTE = Column.str("note");
    static final TemporalColumn<Date, LocalDate> DAY = Column.date("day");

    /** By its name alone. */
    static final Table TRADES = Table.named("trades");

    /** With its columns declared. */
    static final Table KNOWN = TRADES.withColumns(ID, SYM, SIDE, PX, QTY, FLAG, TS, NOTE, DAY);

    private Trades() {}
}
