package io.rayforce.types.text;

import io.rayforce.types.Date;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, times, timestamps and timespans. */
final class TemporalReader {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\.(\\d{2})\\.(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(-?)(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?");
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4})\\.(\\d{2})\\.(\\d{2})D(\\d{2}):(\\d{2}):(\\d{2})\\.(\\d*)");
    private static final Pattern TIMESPAN =
            Pattern.compile("(-?)(\\d+)D(?:(\\d+)(?::(\\d+)(?::(\\d+)(?:\\.(\\d+))?)?)?)?");
    private static final long EPOCH_DAY = 10_957;
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    private final Source source;

    TemporalReader(Source source) {
        this.source = source;
    }

    RayValue read(String token, int start) {
        Matcher date = DATE.matcher(token);
        if (date.matches()) {
            return Date.ofDays((int) days(date, token, start));
        }
        Matcher time = TIME.matcher(token);
        if (time.matches()) {
            return time(time);
        }
        Matcher timestamp = TIMESTAMP.matcher(token);
        if (timestamp.matches()) {
            return timestamp(timestamp, token, start);
        }
        Matcher timespan = TIMESPAN.matcher(token);
        if (timespan.matches()) {
            return timespan(timespan, token, start);
        }
        throw source.fault("parse", "malformed date or time " + token, start);
    }

    /** A day past the end of its month rolls over into the next one. */
    private long days(Matcher fields, String token, int start) {
        int month = number(fields.group(2));
        int day = number(fields.group(3));
        int year = number(fields.group(1));
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            throw source.fault("parse", "there is no such date as " + token, start);
        }
        return LocalDate.of(year, month, 1).toEpochDay() + day - 1 - EPOCH_DAY;
    }

    /** The fields of a time are not checked: 99 minutes are an hour and 39 minutes. */
    private static RayValue time(Matcher fields) {
        long seconds = seconds(fields.group(2), fields.group(3), fields.group(4));
        int millis = (int) (seconds * 1000 + fraction(fields.group(5), 3));
        return Time.ofMillis(fields.group(1).isEmpty() ? millis : -millis);
    }

    private RayValue timestamp(Matcher fields, String token, int start) {
        long days = days(fields, token, start);
        if (number(fields.group(4)) > 23 || number(fields.group(5)) > 59 || number(fields.group(6)) > 59) {
            throw source.fault("parse", "there is no such time of day as in " + token, start);
        }
        long nanos = seconds(fields.group(4), fields.group(5), fields.group(6)) * SECOND + fraction(fields.group(7), 9);
        try {
            return Timestamp.ofNanos(Math.addExact(Math.multiplyExact(days, DAY), nanos));
        } catch (ArithmeticException outside) {
            throw source.fault("parse", token + " is outside the years 1708 to 2292", start);
        }
    }

    private RayValue timespan(Matcher fields, String token, int start) {
        String minutes = fields.group(4);
        boolean loneHour = minutes == null;
        if (isMalformed(fields.group(3), loneHour ? Integer.MAX_VALUE : 0, loneHour)
                || isMalformed(minutes, 59, false)
                || isMalformed(fields.group(5), 59, false)) {
            throw source.fault("domain", "a field of " + token + " is out of range or not of two digits", start);
        }
        long nanos = seconds(orZero(fields.group(3)), orZero(minutes), orZero(fields.group(5))) * SECOND
                + fraction(fields.group(6), 9);
        long span = wrapped(fields.group(2)) * DAY + nanos;
        return Timespan.ofNanos(fields.group(1).isEmpty() ? span : -span);
    }

    /** Returns a number of any length modulo two to the power of 64, as the literals of spans wrap. */
    private static long wrapped(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isMalformed(@Nullable String field, int most, boolean mayBeShort) {
        return field != null
                && (field.length() > 2 || !mayBeShort && field.length() != 2 || most > 0 && number(field) > most);
    }

    private static String orZero(@Nullable String field) {
        return field == null ? "0" : field;
    }

    private static long seconds(String hours, String minutes, String seconds) {
        return number(hours) * 3600L + number(minutes) * 60L + number(seconds);
    }

    /** Returns a decimal fraction as an integer of the given number of digits; further ones are dropped. */
    private static long fraction(@Nullable String digits, int scale) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return Long.parseLong((digits + "000000000").substring(0, scale));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
