package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Patterns filled with values, and numbers as C prints them. */
final class Formatting {

    private static final int SIGNIFICANT = 6;

    private Formatting() {}

    /** Fills the places of a pattern with the arguments behind it. */
    static String format(RayValue[] arguments) {
        if (!(arguments[0] instanceof Str pattern)) {
            throw EngineException.type("the first argument of format is a str");
        }
        StringBuilder out = new StringBuilder();
        int next = 1;
        for (int i = 0; i < pattern.value().length(); i++) {
            char c = pattern.value().charAt(i);
            if (c == '%' && next < arguments.length) {
                out.append(Rayfall.format(arguments[next++]));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String exponent(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "e", value);
    }

    /** Returns a number with six significant digits, as C's {@code %g} prints it. */
    static String general(double value) {
        return general(value, SIGNIFICANT);
    }

    /** Returns a number with the given number of significant digits, without trailing zeros. */
    static String general(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int magnitude = rounded.precision() - rounded.scale() - 1;
        if (magnitude >= -4 && magnitude < digits) {
            return rounded.stripTrailingZeros().toPlainString();
        }
        String text = exponent(rounded, digits - 1);
        int mark = text.indexOf('e');
        String mantissa = text.substring(0, mark);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + text.substring(mark);
    }
}
