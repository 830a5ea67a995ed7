package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Session;
import io.rayforce.types.B8;
import io.rayforce.types.Date;
import io.rayforce.types.DateVector;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Guid;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Time;
import io.rayforce.types.TimeVector;
import io.rayforce.types.Timespan;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.Timestamp;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8;
import io.rayforce.types.U8Vector;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Rayfall;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of value, null and shape goes to a real server and comes back as it was. */
@Tag(Direction.TO_SERVERS)
class ValuesIT {

    private static final UUID SOME = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final int NULL_DAYS = Integer.MIN_VALUE;

    /** What both versions of the protocol carry. */
    private static final List<RayValue> COMMON = List.of(
            B8.TRUE,
            U8.of(200),
            I16.of(-7),
            I16.NULL,
            I32.of(7),
            I32.NULL,
            I64.of(Long.MAX_VALUE),
            I64.NULL,
            F64.of(-2.5),
            F64.of(Double.NEGATIVE_INFINITY),
            F64.NULL,
            Date.ofDays(8_825),
            Date.NULL,
            Time.ofMillis(86_399_999),
            Time.NULL,
            Timestamp.ofNanos(-1),
            Timestamp.NULL,
            Guid.of(SOME),
            Guid.NULL,
            Sym.of("abc"),
            Sym.of("née ✓"),
            Str.of("née ✓"),
            Rayfall.parse("[true false true]"),
            U8Vector.of(0, 255),
            I32Vector.of(1, Integer.MIN_VALUE, 3),
            I64Vector.of(),
            I64Vector.of(1, Long.MIN_VALUE, 3),
            F64Vector.of(1.5, Double.NaN, -0.0),
            DateVector.of(-1, NULL_DAYS),
            TimeVector.of(0, NULL_DAYS),
            TimestampVector.of(0, Long.MIN_VALUE),
            GuidVector.of(SOME, new UUID(0, 0)),
            SymVector.of("a", "", "née"),
            RayList.EMPTY,
            RayList.of(I64.of(1), Str.of("a"), Sym.of("b"), RayList.of(F64.of(2.5), RayNull.NULL)),
            Dict.of(SymVector.of("a", "b"), RayList.of(I64.of(1), I64Vector.of(1, 2))),
            RayTable.builder()
                    .column("id", I64Vector.of(1, 2))
                    .column("sym", SymVector.of("x", "y"))
                    .build(),
            RayTable.builder()
                    .column("id", I64Vector.of())
                    .column("px", F64Vector.of())
                    .build());

    /** What version 1 has no form for, or reads as something else: a table of texts has a list of them there. */
    private static final List<RayValue> OF_VERSION_3 = List.of(
            F32.of(1.5f),
            I16Vector.of((short) 1, Short.MIN_VALUE),
            F32Vector.of(1.5f, -2.5f),
            StrVector.of("a", "", "née ✓"),
            RayTable.builder().column("note", StrVector.of("a", "")).build());

    /** What the engine of 2.0.2 does not have: it takes it for nothing. */
    private static final List<RayValue> OF_LATE_ENGINES =
            List.of(Timespan.ofNanos(-1), Timespan.NULL, TimespanVector.of(0, Long.MIN_VALUE));

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "ours", "0.3.1", "1.0.0", "2.0.2", "2.4.0"})
    void goThereAndBack(String peer, TestReporter reporter) {
        goThereAndBack(peer, COMMON);
        Feature.VALUES.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "ours", "2.0.2", "2.4.0"})
    void narrowOnesGoThereAndBackInVersion3(String peer, TestReporter reporter) {
        goThereAndBack(peer, OF_VERSION_3);
        Feature.NARROW.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0"})
    void narrowOnesAreRefusedInVersion1(String peer, TestReporter reporter) {
        try (Host host = Host.of(peer)) {
            assertThat(there(host.session(), I16Vector.of((short) 1))).isInstanceOf(WireException.class);
            assertThat(there(host.session(), F32Vector.of(1.5f))).isInstanceOf(WireException.class);
            assertThat(there(host.session(), StrVector.of("a", ""))).isEqualTo(RayList.of(Str.of("a"), Str.of("")));
        }
        Feature.NARROW.no(
                reporter,
                peer,
                "`WireException` that says what to cast to, before anything is sent; a vector of texts comes back as a list.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "ours", "2.4.0"})
    void lengthsOfTimeGoThereAndBack(String peer, TestReporter reporter) {
        goThereAndBack(peer, OF_LATE_ENGINES);
        Feature.LENGTHS_OF_TIME.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0"})
    void lengthsOfTimeAreRefusedInVersion1(String peer, TestReporter reporter) {
        try (Host host = Host.of(peer)) {
            OF_LATE_ENGINES.forEach(
                    value -> assertThat(there(host.session(), value)).isInstanceOf(WireException.class));
        }
        Feature.LENGTHS_OF_TIME.no(reporter, peer, "`WireException` before anything is sent: send the nanoseconds.");
    }

    @Test
    void lengthsOfTimeAreNothingTo202(TestReporter reporter) {
        try (Host host = Host.of("2.0.2")) {
            OF_LATE_ENGINES.forEach(
                    value -> assertThat(there(host.session(), value)).isNotEqualTo(value));
            assertThat(host.session().execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.LENGTHS_OF_TIME.no(reporter, "2.0.2", "The server takes them for nothing.");
    }

    private static void goThereAndBack(String peer, List<RayValue> values) {
        try (Host host = Host.of(peer)) {
            SoftAssertions.assertSoftly(softly ->
                    values.forEach(value -> softly.assertThat(there(host.session(), value))
                            .as(value.type() + " " + Rayfall.format(value))
                            .isEqualTo(value)));
            assertThat(host.session().execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static Object there(Session session, RayValue value) {
        try {
            return session.execute((RayValue) RayList.of(Name.of("quote"), value));
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
