package io.rayforce.types.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floating point numbers as the server's formatter rounds them: by their exact binary value, halves to even. */
final class NumberText {

    private static final double LARGE = 1e6;
    private static final double SMALL = 0.1;
    private static final int DECIMALS = 2;
    private static final int SIGNIFICANT = 6;

    private NumberText() {}

    /** Returns a number with at most two decimals and at least one, or in exponent form where it is large or small. */
    static String fixed(double number) {
        double size = Math.abs(number);
        if (number == 0) {
            return "0.0";
        }
        if (Double.isInfinite(number)) {
            return infinite(number);
        }
        if (size > LARGE || size < SMALL) {
            return exponent(new BigDecimal(number), DECIMALS);
        }
        String text = new BigDecimal(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns a number with six significant digits, as C prints it for {@code %g}. */
    static String general(double number) {
        if (number == 0) {
            return "0";
        }
        if (Double.isInfinite(number)) {
            return infinite(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
        int magnitude = rounded.precision() - rounded.scale() - 1;
        if (magnitude >= -4 && magnitude < SIGNIFICANT) {
            return rounded.stripTrailingZeros().toPlainString();
        }
        BigDecimal mantissa = rounded.movePointLeft(magnitude).stripTrailingZeros();
        return mantissa.toPlainString() + String.format(Locale.ROOT, "e%+03d", magnitude);
    }

    private static String exponent(BigDecimal number, int decimals) {
        return String.format(
                Locale.ROOT,
                "%." + decimals + "e",
                number.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN)));
    }

    private static String infinite(double number) {
        return number < 0 ? "-inf" : "inf";
    }
}
