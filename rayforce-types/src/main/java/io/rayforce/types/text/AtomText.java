package io.rayforce.types.text;

import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** The exact text of an atom without the suffixes of program text: what stands between the brackets of {@code I64(3)}. */
public final class AtomText {

    private static final long DAY = 86_400_000_000_000L;
    private static final long EPOCH_DAY = 10_957;

    private AtomText() {}

    /** Returns the text of an atom; a null is written as the language writes it, such as {@code 0Nl}. */
    public static String of(Atom atom) {
        if (atom.isNull()) {
            return nullText(atom);
        }
        return switch (atom.type()) {
            case B8 -> String.valueOf(((B8) atom).value());
            case U8 -> String.format(Locale.ROOT, "0x%02x", ((U8) atom).value());
            case I16 -> String.valueOf(((I16) atom).value());
            case I32 -> String.valueOf(((I32) atom).value());
            case I64 -> String.valueOf(((I64) atom).value());
            case F32 -> String.valueOf(((F32) atom).value());
            case F64 -> String.valueOf(((F64) atom).value());
            case DATE -> date(((Date) atom).days());
            case TIME -> time(((Time) atom).millis());
            case TIMESTAMP -> timestamp(((Timestamp) atom).nanos());
            case TIMESPAN -> timespan(((Timespan) atom).nanos());
            case GUID -> new UUID(((Guid) atom).high(), ((Guid) atom).low()).toString();
            case SYM -> ((Sym) atom).value();
            case STR -> '"' + ((Str) atom).value() + '"';
            default -> throw new IllegalStateException(atom.type() + " is no atom");
        };
    }

    private static String nullText(Atom atom) {
        return switch (atom.type()) {
            case B8 -> "0Nb";
            case U8 -> "0Nu";
            case I16 -> "0Nh";
            case I32 -> "0Ni";
            case I64 -> "0Nl";
            case F32 -> "0Ne";
            case F64 -> "0Nf";
            case DATE -> "0Nd";
            case TIME -> "0Nt";
            case TIMESTAMP -> "0Np";
            case TIMESPAN -> "0Nn";
            case GUID -> "0Ng";
            case SYM -> "'";
            case STR -> "\"\"";
            default -> throw new IllegalStateException(atom.type() + " is no atom");
        };
    }

    /** Returns a day as {@code 2024.01.15}. */
    static String date(long days) {
        LocalDate date = LocalDate.ofEpochDay(days + EPOCH_DAY);
        return String.format(Locale.ROOT, "%04d.%02d.%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Returns a time as {@code 12:30:45.678}, with a sign where it is negative. */
    static String time(int millis) {
        long rest = Math.abs((long) millis);
        return (millis < 0 ? "-" : "") + clock(rest / 1000) + String.format(Locale.ROOT, ".%03d", rest % 1000);
    }

    /** Returns a timestamp as {@code 2024.01.15D12:30:45.000000000}. */
    static String timestamp(long nanos) {
        return date(Math.floorDiv(nanos, DAY)) + "D" + nanosOfDay(Math.floorMod(nanos, DAY));
    }

    /** Returns a timespan as {@code 1D02:03:04.000000000}, with a sign where it is negative. */
    static String timespan(long nanos) {
        long rest = Math.abs(nanos);
        return (nanos < 0 ? "-" : "") + rest / DAY + "D" + nanosOfDay(rest % DAY);
    }

    private static String nanosOfDay(long nanos) {
        return clock(nanos / 1_000_000_000) + String.format(Locale.ROOT, ".%09d", nanos % 1_000_000_000);
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
