package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.Date;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timestamp;
import io.rayforce.types.Vector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/** Parts of dates and times, and the clock. */
final class Calendar {

    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private Calendar() {}

    static void register(Functions functions) {
        ofDay(functions, "yyyy", LocalDate::getYear);
        ofDay(functions, "mm", LocalDate::getMonthValue);
        ofDay(functions, "dd", LocalDate::getDayOfMonth);
        ofDay(functions, "doy", LocalDate::getDayOfYear);
        ofDay(functions, "dow", day -> day.getDayOfWeek().getValue());
        ofClock(functions, "hh", nanos -> nanos / (3600 * NANOS_OF_SECOND));
        ofClock(functions, "minute", nanos -> nanos / (60 * NANOS_OF_SECOND) % 60);
        ofClock(functions, "ss", nanos -> nanos / NANOS_OF_SECOND % 60);
        Clock clock = Clock.systemUTC();
        truncation(functions, "date", NANOS_OF_DAY, now -> Date.of(LocalDate.ofInstant(now, ZoneOffset.UTC)), clock);
        truncation(functions, "time", NANOS_OF_SECOND, Calendar::timeOfDay, clock);
        functions.unary("timestamp", Role.ELEMENTWISE, value -> {
            requireSomething(value, "timestamp");
            return Timestamp.of(clock.instant());
        });
    }

    private static Time timeOfDay(Instant now) {
        return Time.of(now.atOffset(ZoneOffset.UTC).toLocalTime());
    }

    private static void ofDay(Functions functions, String name, ToLongFunction<LocalDate> field) {
        part(functions, name, vector -> {
            boolean days = vector.type() == RayType.DATE_VECTOR;
            return mapped(vector, days ? Numbers.longs(vector) : Arithmetic.nanos(vector), number -> {
                long day = days ? number : Math.floorDiv(number, NANOS_OF_DAY);
                return field.applyAsLong(LocalDate.ofEpochDay(EPOCH_DAY + day));
            });
        });
    }

    private static void ofClock(Functions functions, String name, LongUnaryOperator field) {
        part(
                functions,
                name,
                vector -> mapped(
                        vector,
                        Arithmetic.nanos(vector),
                        nanos -> field.applyAsLong(Math.floorMod(nanos, NANOS_OF_DAY))));
    }

    private static void part(Functions functions, String name, Function<Vector, long[]> field) {
        functions.unary(
                name,
                Role.ELEMENTWISE,
                value -> Elementwise.unary(value, name, vector -> {
                    if (!isCalendar(vector) || !(value instanceof Atom) && !(value instanceof Vector)) {
                        throw EngineException.type(name + " takes dates, times and timestamps, not "
                                + value.type().label());
                    }
                    return Numbers.vector(RayType.I64_VECTOR, field.apply(vector), vector.size());
                }));
    }

    private static boolean isCalendar(Vector vector) {
        return switch (vector.type()) {
            case DATE_VECTOR, TIME_VECTOR, TIMESTAMP_VECTOR -> true;
            default -> false;
        };
    }

    private static long[] mapped(Vector vector, long[] numbers, LongUnaryOperator operator) {
        long[] out = new long[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers[i] == Nulls.I64 ? Nulls.I64 : operator.applyAsLong(numbers[i]);
        }
        return out;
    }

    /** Rounds dates and times down to a unit, as timestamps; of anything else, this is the clock. */
    private static void truncation(
            Functions functions, String name, long unit, Function<Instant, RayValue> now, Clock clock) {
        functions.unary(name, Role.ELEMENTWISE, value -> {
            requireSomething(value, name);
            boolean calendar = value instanceof Vector vector
                    ? isCalendar(vector)
                    : value.type().isAtom() && isCalendar(Atoms.vector((Atom) value));
            return calendar
                    ? Elementwise.unary(
                            value,
                            name,
                            vector -> Numbers.vector(
                                    RayType.TIMESTAMP_VECTOR,
                                    mapped(
                                            vector,
                                            Arithmetic.nanos(vector),
                                            nanos -> nanos - Math.floorMod(nanos, unit)),
                                    vector.size()))
                    : now.apply(clock.instant());
        });
    }

    private static void requireSomething(RayValue value, String name) {
        if (value == RayNull.NULL) {
            throw EngineException.type(name + " does not take nothing");
        }
    }
}
