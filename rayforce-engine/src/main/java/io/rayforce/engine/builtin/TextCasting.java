package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Atom;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of the types that a text can be cast to. The whole text has to be of the type. */
final class TextCasting {

    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NO_NUMBER = Pattern.compile("\\s*[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(\\d{4})[.](\\d\\d)[.](\\d\\d)");
    private static final Pattern TIME = Pattern.compile("([+-]?)(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.](\\d+))?)?");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4})[.-](\\d\\d)[.-](\\d\\d)(?:[DT ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.](\\d+))?)?)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TextCasting() {}

    static Atom parse(RayType target, String text) {
        return switch (target) {
            case U8 -> U8.of((int) integer(text, 0, 255, target));
            case I16 -> I16.of((int) integer(text, -Short.MAX_VALUE, Short.MAX_VALUE, target));
            case I32 -> I32.of((int) integer(text, -Integer.MAX_VALUE, Integer.MAX_VALUE, target));
            case I64 -> I64.of(integer(text, -Long.MAX_VALUE, Long.MAX_VALUE, target));
            case F64 -> F64.of(real(text, target));
            case F32 -> F32.of((float) real(text, target));
            case DATE -> date(text);
            case TIME -> time(text);
            case TIMESTAMP -> timestamp(text);
            case TIMESPAN -> timespan(text);
            case GUID -> guid(text);
            default -> throw refused(text, target);
        };
    }

    private static EngineException refused(String text, RayType target) {
        return EngineException.domain("\"" + text + "\" is no " + target.label());
    }

    private static long integer(String text, long least, long most, RayType target) {
        if (!INTEGER.matcher(text).matches()) {
            throw refused(text, target);
        }
        try {
            long value = Long.parseLong(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException tooLarge) {
            throw refused(text, target);
        }
        throw refused(text, target);
    }

    private static double real(String text, RayType target) {
        if (NO_NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw refused(text, target);
        }
        double value = Double.parseDouble(text.strip());
        if (Double.isInfinite(value)) {
            throw refused(text, target);
        }
        return value;
    }

    private static Date date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw refused(text, RayType.DATE);
        }
        return Date.of(day(matcher, text, RayType.DATE));
    }

    private static LocalDate day(Matcher matcher, String text, RayType target) {
        try {
            return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        } catch (DateTimeException none) {
            throw refused(text, target);
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Time time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw refused(text, RayType.TIME);
        }
        int hours = number(matcher, 2);
        int minutes = number(matcher, 3);
        int seconds = number(matcher, 4);
        if (hours > 24 || minutes > 59 || seconds > 59) {
            throw refused(text, RayType.TIME);
        }
        int millis = (int) (fraction(matcher.group(5)) / 1_000_000);
        int total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
        return Time.ofMillis("-".equals(matcher.group(1)) ? -total : total);
    }

    /** Returns digits behind a decimal point as nanoseconds. */
    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
    }

    private static Timestamp timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            throw refused(text, RayType.TIMESTAMP);
        }
        long days = day(matcher, text, RayType.TIMESTAMP).toEpochDay()
                - LocalDate.of(2000, 1, 1).toEpochDay();
        int hours = number(matcher, 4);
        int minutes = number(matcher, 5);
        int seconds = number(matcher, 6);
        if (hours > 23 || minutes > 59 || seconds > 59) {
            throw refused(text, RayType.TIMESTAMP);
        }
        long ofDay = ((hours * 60L + minutes) * 60 + seconds - offset(matcher.group(8))) * NANOS_OF_SECOND
                + fraction(matcher.group(7));
        return Timestamp.ofNanos(days * NANOS_OF_DAY + ofDay);
    }

    /** Returns the seconds that a zone is ahead of UTC. */
    private static long offset(@Nullable String zone) {
        if (zone == null || zone.equals("Z")) {
            return 0;
        }
        long seconds = Integer.parseInt(zone.substring(1, 3)) * 3600L + Integer.parseInt(zone.substring(4)) * 60L;
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    private static Timespan timespan(String text) {
        try {
            RayValue value = Rayfall.parse(text);
            if (value instanceof Timespan span) {
                return span;
            }
        } catch (RayfallSyntaxException none) {
            throw refused(text, RayType.TIMESPAN);
        }
        throw refused(text, RayType.TIMESPAN);
    }

    private static Guid guid(String text) {
        if (!GUID.matcher(text).matches()) {
            throw refused(text, RayType.GUID);
        }
        return Guid.of(UUID.fromString(text));
    }
}
