package io.rayforce.query.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.query.Query;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The recorded calls, compiled as they stand there: the queries that they make, beside what was recorded of each. */
public final class RecordedCalls {

    /** A recorded line and the query of its call. */
    public record Call(int line, JsonNode recording, Query<?> query) {

        @Override
        public String toString() {
            return recording.get("row").asText() + " " + recording.get("dsl").asText();
        }
    }

    private static final String KNOWN_ACC =
            "acc.withColumns(Column.i64(\"id\"), Column.sym(\"name\"), Column.f64(\"bal\"), Column.i32(\"n\"))";

    /** Calls that are recorded in words, or whose Java form is another; by the text that is replaced. */
    private static final Map<String, String> WORDING = Map.of(
            "acc.insert().values(3, sym(\"cid\"), 30.5, 3)", KNOWN_ACC + ".insert().values(3, sym(\"cid\"), 30.5, 3)",
            "acc.insert().row(r -> r.set(\"id\", 3).set(\"name\", sym(\"né x\"))",
                    KNOWN_ACC + ".insert().row(r -> r.set(\"id\", 3).set(\"name\", sym(\"né x\"))",
            "acc.insert().rows(list of two records (id, name, bal, n))",
                    KNOWN_ACC
                            + ".insert().row(r -> r.set(\"id\", 3).set(\"name\", \"cid\").set(\"bal\", 3.5).set(\"n\", 3))"
                            + ".row(r -> r.set(\"id\", 4).set(\"name\", \"dan\"))",
            "acc.insert().rows(two rows with id and name only)",
                    KNOWN_ACC
                            + ".insert().row(r -> r.set(\"id\", 3).set(\"name\", \"cid\"))"
                            + ".row(r -> r.set(\"id\", 4).set(\"name\", \"dan\"))",
            ".columns(id 2, 9, 9; bal 1.0, 2.0, 3.0)",
                    ".column(\"id\", I64Vector.of(2, 9, 9)).column(\"bal\", F64Vector.of(1.0, 2.0, 3.0))",
            " bound q=200", ".bind(\"q\", 200)",
            ".cast(SYM)", ".cast(RayType.SYM)",
            ".on(\"sym\", \"code\")", ".on(key(\"sym\", \"code\"))",
            "quotes.rename(\"px\", \"bidPx\")).on(\"sym\") [schema known]",
                    "quotes.withColumns(SYM, TS, BID, PX).rename(\"px\", \"bidPx\")).on(\"sym\")");

    /** Windows of a Duration take the unit of the time column, whose type has to be known. */
    private static final String WINDOW = ".time(\"ts\").between(Duration";

    /** What the text of a class of recorded calls begins with. */
    public static final String HEAD = """
            import static io.rayforce.query.Dsl.*;
            import static io.rayforce.types.RayType.DATE;
            import static io.rayforce.types.RayType.F64;
            import static io.rayforce.types.RayType.I64;
            import static io.rayforce.types.RayType.STR;
            import io.rayforce.query.*;
            import io.rayforce.types.*;
            import java.time.*;

            public final class Calls {
                static final Table trades = Table.named("trades"), nothing = Table.named("nothing"), odd = Table.named("odd"),
                        acc = Table.named("acc"), ref = Table.named("ref"), quotes = Table.named("quotes"),
                        sales = Table.named("sales"), narrow = Table.named("narrow");
                static final IntegerColumn<io.rayforce.types.I64> ID = Column.i64("id"), QTY = Column.i64("qty"),
                        BID = Column.i64("bid");
                static final TextColumn<Sym> SYM = Column.sym("sym"), SIDE = Column.sym("side"), NAME = Column.sym("name");
                static final FloatColumn<io.rayforce.types.F64> PX = Column.f64("px"), BAL = Column.f64("bal");
                static final BoolColumn FLAG = Column.b8("flag");
                static final TemporalColumn<Timestamp, Instant> TS = Column.timestamp("ts");
                static final TextColumn<Str> NOTE = Column.str("note");
                static final TemporalColumn<io.rayforce.types.Date, LocalDate> DAY = Column.date("day");
                static final IntegerColumn<U8> U = Column.u8("u");
                static final IntegerColumn<I16> H = Column.i16("h");
                static final IntegerColumn<I32> I = Column.i32("i"), N = Column.i32("n");
                static final FloatColumn<F32> F = Column.f32("f");
                static final TemporalColumn<Time, LocalTime> T = Column.time("t");
            """;

    /** A recorded code that counts one row where there are two; it is sent as another one, which counts them. */
    private static final String COUNTED_BY_ONE = "trades.select(ID, count().as(\"n\")).limit(2)";

    /** The empty symbol was recorded quoted, as no text can write it. */
    private static final String QUOTED_NOTHING = "(quote ``)";

    private RecordedCalls() {}

    /** Tells whether a call has another code than it was recorded with. */
    public static boolean isWrittenOtherwise(Call call) {
        return isAnsweredOtherwise(call)
                || call.recording().get("tree").asText().contains(QUOTED_NOTHING);
    }

    /** Tells whether a call has another answer than was recorded. */
    public static boolean isAnsweredOtherwise(Call call) {
        return call.recording().get("dsl").asText().equals(COUNTED_BY_ONE);
    }

    /** Returns all recorded calls. */
    public static List<Call> all() {
        List<JsonNode> recordings = Recordings.lines("dsl");
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < recordings.size(); i++) {
            source.append("    public static Query<?> line")
                    .append(i + 1)
                    .append("(RayTable rayTable) { return ")
                    .append(java(recordings.get(i).get("dsl").asText()))
                    .append("; }\n");
        }
        Class<?> calls = Snippets.load("Calls", source.append("}\n").toString());
        List<Call> all = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            all.add(new Call(i + 1, recordings.get(i), query(calls, i + 1, recordings.get(i))));
        }
        return all;
    }

    private static String java(String recorded) {
        String call = recorded;
        for (Map.Entry<String, String> wording : WORDING.entrySet()) {
            call = call.replace(wording.getKey(), wording.getValue());
        }
        return call.contains(WINDOW) ? call.replace(".time(\"ts\")", ".time(TS)") : call;
    }

    private static Query<?> query(Class<?> calls, int line, JsonNode recording) {
        try {
            return (Query<?>) calls.getMethod("line" + line, RayTable.class)
                    .invoke(null, table(tree(recording)).orElse(null));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("line " + line + " " + recording.get("dsl"), failure);
        }
    }

    /** Returns the tree that was sent. */
    public static RayValue tree(JsonNode recording) {
        return WireFormat.V3.decode(
                ByteBuffer.wrap(HexFormat.of().parseHex(recording.get("hex").asText())));
    }

    /** Returns the table that travels with a query. */
    private static Optional<RayTable> table(RayValue value) {
        Function<Stream<RayValue>, Optional<RayTable>> first =
                values -> values.flatMap(part -> table(part).stream()).findFirst();
        return value instanceof RayTable table
                ? Optional.of(table)
                : value instanceof RayList list
                        ? first.apply(list.stream())
                        : value instanceof Dict dict && dict.values() instanceof RayList list
                                ? first.apply(list.stream())
                                : Optional.empty();
    }
}
