package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.text.AtomText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.StringJoiner;

/** The compact text of values, as logs and {@code format} show it. */
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
                out.append(plain(arguments[next++]));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns the text of a value where it stands for itself: a str without quotes, a number in its general form. */
    static String plain(RayValue value) {
        if (value instanceof Str text) {
            return text.value();
        }
        if (value instanceof F64 number && !number.isNull()) {
            return general(number.value());
        }
        return compact(value);
    }

    /** Returns the compact text of a value. */
    static String compact(RayValue value) {
        return switch (value.type()) {
            case F64 -> ((F64) value).isNull() ? "0Nf" : fixed(((F64) value).value());
            case F32 -> ((F32) value).isNull() ? "0Ne" : fixed(((F32) value).value()) + "e";
            case STR -> '"' + ((Str) value).value() + '"';
            case LIST -> list((RayList) value);
            case DICT -> dict((Dict) value);
            case TABLE -> table((RayTable) value);
            case LAMBDA -> "lambda";
            case BUILTIN -> "<" + ((Builtin) value).name() + ">";
            case NAME -> ((Name) value).text();
            case NULL -> "null";
            case ERROR -> "error: " + ((RayError) value).code();
            default -> value instanceof Atom atom ? AtomText.of(atom) : elements((Sequence) value, "[", "]");
        };
    }

    private static String elements(Sequence sequence, String open, String close) {
        StringJoiner joined = new StringJoiner(" ", open, close);
        for (int i = 0; i < sequence.size(); i++) {
            joined.add(compact(sequence.at(i)));
        }
        return joined.toString();
    }

    private static String list(RayList list) {
        if (list.size() == 0) {
            return "()";
        }
        RayType type = list.at(0).type();
        boolean alike = list.stream()
                .allMatch(element -> element.type() == type
                        && (element instanceof Atom || type == RayType.NULL || type == RayType.BUILTIN));
        return alike ? elements(list, "[", "]") : elements(list, "(list ", ")");
    }

    private static String dict(Dict dict) {
        StringJoiner joined = new StringJoiner(" ", "{", "}");
        Sequence keys = Dicts.keys(dict);
        for (int i = 0; i < keys.size(); i++) {
            joined.add(compact(keys.at(i)) + ":" + compact(Dicts.values(dict).get(i)));
        }
        return joined.toString();
    }

    private static String table(RayTable table) {
        StringJoiner columns = new StringJoiner(" ", "(list ", ")");
        table.columns().forEach(column -> columns.add(compact(column)));
        return "(table " + compact(table.names()) + " " + columns + ")";
    }

    /** Returns a number with two decimals, or in exponent form where it is large or small. */
    private static String fixed(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0.0";
        }
        if (size > 1e6 || size < 0.1) {
            return exponent(new BigDecimal(value), 2);
        }
        String text = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
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
