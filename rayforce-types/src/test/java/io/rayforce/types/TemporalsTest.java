package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Days, times and lengths of time from and to those of Java and their texts. */
class TemporalsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void daysComeBack(@ForAll int days) {
        Date date = Date.ofDays(days);
        if (date.isNull()) {
            assertThatThrownBy(date::toLocalDate).isInstanceOf(ConversionException.class);
        } else {
            assertThat(Date.of(date.toLocalDate())).isEqualTo(date);
            assertThat(Date.parse(date.toLocalDate().toString())).isEqualTo(date);
        }
    }

    @Property
    void timesOfDayComeBack(@ForAll @IntRange(max = 86_399_999) int millis) {
        Time time = Time.ofMillis(millis);
        assertThat(Time.of(time.toLocalTime())).isEqualTo(time);
        assertThat(Time.parse(time.toLocalTime().toString())).isEqualTo(time);
    }

    @Property
    void pointsInTimeComeBack(@ForAll long nanos) {
        Timestamp time = Timestamp.ofNanos(nanos);
        if (time.isNull()) {
            assertThatThrownBy(time::toInstant).isInstanceOf(ConversionException.class);
            return;
        }
        assertThat(Timestamp.of(time.toInstant())).isEqualTo(time);
        assertThat(Timestamp.parse(time.toInstant().toString())).isEqualTo(time);
        ZonedDateTime there = time.atZone(BERLIN);
        assertThat(there.toInstant()).isEqualTo(time.toInstant());
        assertThat(Timestamp.of(there)).isEqualTo(time);
        assertThat(Timestamp.parse(there.toString())).isEqualTo(time);
    }

    @Property
    void lengthsOfTimeComeBack(@ForAll @LongRange(min = -Long.MAX_VALUE) long nanos) {
        Timespan span = Timespan.ofNanos(nanos);
        assertThat(Timespan.of(span.toDuration())).isEqualTo(span);
        assertThat(Timespan.parse(span.toDuration().toString())).isEqualTo(span);
    }

    @Test
    void isoTextsAreRead() {
        assertThat(Date.parse("2025-01-01")).isEqualTo(Date.ofDays(9132)).isEqualTo(Date.of(LocalDate.of(2025, 1, 1)));
        assertThat(Time.parse("12:30")).isEqualTo(Time.of(LocalTime.of(12, 30)));
        assertThat(Time.parse("00:00:00.001")).isEqualTo(Time.ofMillis(1));
        assertThat(Timestamp.parse("2000-01-01T00:00:00.000000001Z")).isEqualTo(Timestamp.ofNanos(1));
        assertThat(Timestamp.parse("2000-01-01T02:00+02:00")).isEqualTo(Timestamp.ofNanos(0));
        assertThat(Timespan.parse("PT-0.5S")).isEqualTo(Timespan.of(Duration.ofMillis(-500)));
    }

    @Test
    void otherTextsAreRefusedWithAnExample() {
        assertRefused(() -> Date.parse("2025-13-01"), "\"2025-13-01\" is no day as in 2025-01-31");
        assertRefused(() -> Date.parse(""), "\"\" is no day as in 2025-01-31");
        assertRefused(() -> Time.parse("25:00"), "\"25:00\" is no time of day as in 23:59:59.999");
        assertRefused(
                () -> Time.parse("00:00:00.0001"), "00:00:00.000100 is finer than a millisecond, the unit of TIME");
        assertRefused(
                () -> Timestamp.parse("2025-01-31T10:00"),
                "\"2025-01-31T10:00\" is no point in time with its offset as in 2025-01-31T23:59:59Z");
        assertRefused(() -> Timespan.parse("5 minutes"), "\"5 minutes\" is no length of time as in P1DT2H3M4.5S");
        assertRefused(
                () -> Timestamp.parse("1600-01-01T00:00Z"),
                "1600-01-01T00:00:00Z is outside the range of TIMESTAMP (1707-09-22 to 2292-04-10)");
        assertRefused(() -> Timespan.parse("P200000D"), "PT4800000H is outside the range of TIMESPAN (106751 days)");
    }

    @Test
    void aLocalTimeNeedsAZone() {
        LocalDateTime winter = LocalDateTime.of(2025, 1, 31, 12, 0);
        assertThat(Timestamp.of(winter, ZoneOffset.UTC).toInstant()).isEqualTo(Instant.parse("2025-01-31T12:00:00Z"));
        assertThat(Timestamp.of(winter, BERLIN).toInstant()).isEqualTo(Instant.parse("2025-01-31T11:00:00Z"));
        LocalDateTime shownTwice = LocalDateTime.of(2025, 10, 26, 2, 30);
        assertThat(Timestamp.of(shownTwice, BERLIN).toInstant()).isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
        LocalDateTime skipped = LocalDateTime.of(2025, 3, 30, 2, 30);
        assertThat(Timestamp.of(skipped, BERLIN).atZone(BERLIN).toLocalTime()).isEqualTo("03:30");
        assertRefused(
                () -> RayValue.of(winter),
                "no Rayforce value for 2025-01-31T12:00 of java.time.LocalDateTime: it names no point in time without a"
                        + " zone; give an Instant or an OffsetDateTime");
        assertThatThrownBy(() -> Timestamp.NULL.atZone(BERLIN)).isInstanceOf(ConversionException.class);
    }

    @Property
    void identifiersComeBack(@ForAll long high, @ForAll long low) {
        Guid guid = new Guid(high, low);
        if (!guid.isNull()) {
            assertThat(Guid.parse(guid.toUuid().toString())).isEqualTo(guid);
            assertThat(Guid.parse(guid.toUuid().toString().toUpperCase(Locale.ROOT)))
                    .isEqualTo(guid);
        }
        byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        assertThat(Guid.ofBytes(bytes)).isEqualTo(guid);
    }

    @Test
    void otherTextsAreNoIdentifiers() {
        assertRefused(() -> Guid.parse("1-1-1-1-1"), "\"1-1-1-1-1\" is no GUID of 32 hexadecimal digits");
        assertRefused(() -> Guid.parse("x"), "\"x\" is no GUID");
        assertRefused(() -> Guid.ofBytes(new byte[15]), "a GUID has 16 bytes, not 15");
        assertThat(Guid.parse("00000000-0000-0000-0000-000000000000")).isEqualTo(Guid.NULL);
    }

    private static void assertRefused(Supplier<?> call, String message) {
        assertThatThrownBy(call::get).isInstanceOf(ConversionException.class).hasMessage(message);
    }
}
