package io.rayforce.types.text;

import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a digit: numbers and typed nulls, and, with the help of {@link TemporalReader}, the rest. */
final class NumberReader {

    private static final Pattern HEX = Pattern.compile("-?0x([0-9a-fA-F]+)");
    private static final Pattern INTEGER = Pattern.compile("(-?\\d+)([ih]?)");
    private static final Pattern FLOAT = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern FLOAT32 = Pattern.compile("(-?\\d+(\\.\\d+)?)e");
    private static final Pattern DATE = Pattern.compile("\\d+\\.\\d+\\..*");
    /** So many digits fit into 64 bits, whatever they are. */
    private static final int SHORT = 18;

    private final Source source;
    private final TemporalReader temporals;

    NumberReader(Source source) {
        this.source = source;
        this.temporals = new TemporalReader(source);
    }

    RayValue read() {
        RayValue integer = shortInteger();
        return integer == null ? token() : integer;
    }

    /** Reads what most numbers are: an integer of few digits, without a suffix. Leaves everything else where it is. */
    private @Nullable RayValue shortInteger() {
        int start = source.position();
        boolean isNegative = source.peek() == '-';
        if (isNegative) {
            source.next();
        }
        long number = 0;
        for (int digits = 0; digits < SHORT && Source.isDigit(source.peek()); digits++) {
            number = number * 10 + source.next() - '0';
        }
        if (Source.isWord(source.peek()) || source.peek() == ':') {
            source.moveTo(start);
            return null;
        }
        return I64.of(isNegative ? -number : number);
    }

    private RayValue token() {
        int start = source.position();
        while (Source.isWord(source.peek()) || source.peek() == ':') {
            source.next();
        }
        String token = source.from(start);
        if (token.startsWith("0N")) {
            return nullOf(token, start);
        }
        if (isTemporal(token)) {
            return temporals.read(token, start);
        }
        return number(token, start);
    }

    private static boolean isTemporal(String token) {
        boolean isMarked = token.indexOf('D') >= 0 || token.indexOf(':') >= 0;
        boolean hasTwoPoints = token.indexOf('.') != token.lastIndexOf('.');
        return (isMarked || hasTwoPoints && DATE.matcher(token).matches()) && token.indexOf('x') < 0;
    }

    private RayValue number(String token, int start) {
        Matcher integer = INTEGER.matcher(token);
        if (integer.matches()) {
            return integer.group(2).isEmpty()
                    ? longOrDouble(token)
                    : narrow(integer.group(1), integer.group(2).equals("i") ? 32 : 16, start);
        }
        if (FLOAT.matcher(token).matches()) {
            return F64.of(finite(Double.parseDouble(token)));
        }
        Matcher float32 = FLOAT32.matcher(token);
        if (float32.matches()) {
            return F32.of((float) finite(Float.parseFloat(float32.group(1))));
        }
        Matcher hex = HEX.matcher(token);
        if (hex.matches()) {
            String digits = hex.group(1);
            return U8.of(Integer.parseInt(digits.substring(Math.max(0, digits.length() - 2)), 16));
        }
        throw source.fault("parse", "malformed number " + token, start);
    }

    /** The language has no infinity: what exceeds the range is null. */
    private static double finite(double number) {
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    private static RayValue longOrDouble(String digits) {
        try {
            return I64.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return F64.of(finite(Double.parseDouble(digits)));
        }
    }

    private RayValue narrow(String digits, int bits, int start) {
        double number = Double.parseDouble(digits);
        if (Math.abs(number) >= 1L << bits - 1) {
            throw source.fault("domain", digits + " does not fit into " + bits + " bits", start);
        }
        return bits == 32 ? I32.of((int) number) : I16.of((int) number);
    }

    private RayValue nullOf(String token, int start) {
        return switch (token.substring(2)) {
            case "", "l" -> I64.NULL;
            case "i" -> I32.NULL;
            case "h" -> I16.NULL;
            case "f" -> F64.NULL;
            case "e" -> F32.NULL;
            case "d" -> Date.NULL;
            case "t" -> Time.NULL;
            case "p" -> Timestamp.NULL;
            case "n" -> Timespan.NULL;
            case "g" -> Guid.NULL;
            default -> throw source.fault("parse", "there is no typed null " + token, start);
        };
    }
}
