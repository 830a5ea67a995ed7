package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.types.Date;
import io.rayforce.types.I64;
import io.rayforce.types.Time;
import io.rayforce.types.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Parts of dates and times, beside {@code java.time}. */
class CalendarPropertyTest {

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private static final Map<String, ToLongFunction<LocalDateTime>> PARTS = Map.of(
            "yyyy", LocalDateTime::getYear,
            "mm", LocalDateTime::getMonthValue,
            "dd", LocalDateTime::getDayOfMonth,
            "doy", LocalDateTime::getDayOfYear,
            "dow", moment -> moment.getDayOfWeek().getValue(),
            "hh", LocalDateTime::getHour,
            "minute", LocalDateTime::getMinute,
            "ss", LocalDateTime::getSecond);

    private static void check(Interpreter interpreter, LocalDateTime moment) {
        PARTS.forEach((name, part) -> assertThat(interpreter.run("(" + name + " x)"))
                .as("%s of %s", name, moment)
                .isEqualTo(I64.of(part.applyAsLong(moment))));
    }

    @Property
    void partsOfTimestampsAreThoseOfTheCalendar(
            @ForAll @LongRange(min = -9_000_000_000_000_000_000L, max = 7_000_000_000_000_000_000L) long nanos) {
        LocalDateTime moment = EPOCH.atStartOfDay().plusNanos(nanos);
        check(new Interpreter().define("x", new Timestamp(nanos)), moment);
    }

    @Property
    void partsOfDatesAreThoseOfTheirMidnight(@ForAll @IntRange(min = -700_000, max = 700_000) int days) {
        check(
                new Interpreter().define("x", new Date(days)),
                EPOCH.plusDays(days).atStartOfDay());
    }

    @Property
    void aTimeIsOneOfTheFirstDay(@ForAll @IntRange(max = 86_399_999) int millis) {
        LocalDateTime moment = EPOCH.atTime(LocalTime.MIDNIGHT).plus(millis, ChronoUnit.MILLIS);
        check(new Interpreter().define("x", new Time(millis)), moment);
    }

    @Property
    void momentsAreTakenApartAndPutTogether(
            @ForAll @LongRange(min = -3_000_000_000_000_000_000L, max = 3_000_000_000_000_000_000L) long nanos) {
        Interpreter interpreter = new Interpreter().define("x", new Timestamp(nanos));
        LocalDateTime moment = EPOCH.atStartOfDay().plusNanos(nanos);
        assertThat(interpreter.run("(as 'DATE x)"))
                .isEqualTo(new Date((int) ChronoUnit.DAYS.between(EPOCH, moment.toLocalDate())));
        assertThat(interpreter.run("(as 'TIME x)"))
                .isEqualTo(new Time((int) (moment.toLocalTime().toNanoOfDay() / 1_000_000)));
        assertThat(interpreter.run("(as 'TIMESTAMP (as 'DATE x))"))
                .isEqualTo(new Timestamp(nanos(moment.truncatedTo(ChronoUnit.DAYS))));
    }

    private static long nanos(LocalDateTime moment) {
        return ChronoUnit.NANOS.between(
                EPOCH.atStartOfDay().toInstant(ZoneOffset.UTC), moment.toInstant(ZoneOffset.UTC));
    }

    @Property
    void daysAndLengthsAreAddedAsTheCalendarDoes(
            @ForAll @IntRange(min = -30_000, max = 30_000) int days, @ForAll @IntRange(max = 86_399_999) int millis) {
        Interpreter interpreter = new Interpreter().define("d", new Date(days)).define("t", new Time(millis));
        LocalDateTime moment = EPOCH.plusDays(days).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
        assertThat(interpreter.run("(+ d t)")).isEqualTo(new Timestamp(nanos(moment)));
        assertThat(interpreter.run("(- (+ d t) 1D)")).isEqualTo(new Timestamp(nanos(moment.minusDays(1))));
        assertThat(interpreter.run("(+ d 45)")).isEqualTo(new Date(days + 45));
    }

    @Property
    void textsOfDatesAreRead(@ForAll @IntRange(min = -300_000, max = 300_000) int days) {
        LocalDate date = EPOCH.plusDays(days);
        String text = "%04d.%02d.%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        Interpreter interpreter = new Interpreter();
        for (String program : List.of(text, "(as 'DATE \"" + text + "\")")) {
            assertThat(interpreter.run(program)).isEqualTo(new Date(days));
        }
        assertThat(interpreter.run("(as 'STR " + text + ")")).isEqualTo(interpreter.run("\"" + text + "\""));
    }
}
