package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import io.rayforce.types.Vector;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Java values become in queries. Nothing is truncated, wrapped or rounded on the way. */
final class Literals {

    private Literals() {}

    /** Returns a constant of an expression: of the given type if one is known, else a text becomes a string. */
    static Atom atom(Object value, @Nullable RayType type) {
        return convert(value, type, RayType.STR);
    }

    /** Returns a cell of a row: of the column's type if it is known, else a text becomes a symbol. */
    static Atom cell(Object value, @Nullable RayType type) {
        return convert(value, type, RayType.SYM);
    }

    /** Returns a constant node, or the node of what is an expression already. */
    static Node node(Object value, @Nullable RayType type) {
        if (value instanceof Expr expression) {
            return expression.node instanceof Node.Param parameter && parameter.type() == null
                    ? new Node.Param(parameter.name(), type)
                    : expression.node;
        }
        return value instanceof Relation relation
                ? new Node.Rows(relation)
                : new Node.Const(value instanceof Vector vector ? vector : atom(value, type));
    }

    private static Atom convert(Object value, @Nullable RayType type, RayType text) {
        Atom atom = value instanceof Expr expression
                        && expression.node instanceof Node.Const constant
                        && constant.value() instanceof Atom inner
                ? inner
                : natural(value, type, text);
        if (type != null && atom.type() != type) {
            return atom.isNull() ? nullOf(type) : fit(atom, type);
        }
        return atom;
    }

    private static Atom natural(Object value, @Nullable RayType type, RayType text) {
        if (value instanceof String string) {
            return (type == null ? text : type) == RayType.SYM ? Sym.of(string) : Str.of(string);
        } else if (value instanceof Enum<?> constant && type == RayType.STR) {
            return Str.of(constant.name());
        } else if (value instanceof Float number && !number.isNaN()) {
            // A float keeps its decimal digits, so that 0.1f is the 0.1 that was written.
            return F64.of(Double.parseDouble(number.toString()));
        } else if (value instanceof Duration duration && type == RayType.TIME) {
            return Time.ofMillis((int) Units.amount(duration, RayType.TIME));
        } else if (RayValue.of(value) instanceof Atom atom) {
            return atom;
        }
        throw new ConversionException("a single value is wanted, not " + value.getClass() + ": " + value);
    }

    /** Returns the atom in another type that can hold it exactly. */
    private static Atom fit(Atom atom, RayType type) {
        if (atom instanceof I64 number) {
            return ofLong(number.value(), type);
        } else if (atom instanceof I32 number) {
            return ofLong(number.value(), type);
        } else if (atom instanceof I16 number) {
            return ofLong(number.value(), type);
        } else if (atom instanceof U8 number) {
            return ofLong(number.value(), type);
        } else if (atom instanceof F64 number && type == RayType.F32) {
            return F32.of((float) number.value());
        } else if (atom instanceof F32 number && type == RayType.F64) {
            return F64.of(number.value());
        } else if (atom instanceof Sym symbol && type == RayType.STR) {
            return Str.of(symbol.value());
        } else if (atom instanceof Str string && type == RayType.SYM) {
            return Sym.of(string.value());
        }
        throw unfit(atom, type);
    }

    private static Atom ofLong(long number, RayType type) {
        return switch (type) {
            case U8 -> U8.of(inRange(number, 0, 255, type));
            case I16 -> I16.of(inRange(number, Short.MIN_VALUE + 1, Short.MAX_VALUE, type));
            case I32 -> I32.of(inRange(number, Integer.MIN_VALUE + 1, Integer.MAX_VALUE, type));
            case I64 -> I64.of(number);
            case F32 -> F32.of(exact((long) (float) number == number, (float) number, number, type));
            case F64 -> F64.of(exact((long) (double) number == number, (double) number, number, type));
            default -> throw unfit(I64.of(number), type);
        };
    }

    private static int inRange(long number, int lowest, int highest, RayType type) {
        if (number < lowest || number > highest) {
            throw new ConversionException(
                    number + " does not fit into " + type + " (" + lowest + " to " + highest + ")");
        }
        return (int) number;
    }

    private static <N extends Number> N exact(boolean isExact, N converted, long number, RayType type) {
        if (!isExact) {
            throw new ConversionException(number + " has no exact value in " + type);
        }
        return converted;
    }

    private static ConversionException unfit(Atom atom, RayType type) {
        return new ConversionException(atom + " is no value of " + type);
    }

    /** Returns the null of an atom type. */
    static Atom nullOf(RayType type) {
        return switch (type) {
            case I16 -> I16.NULL;
            case I32 -> I32.NULL;
            case I64 -> I64.NULL;
            case F32 -> F32.NULL;
            case F64 -> F64.NULL;
            case DATE -> Date.NULL;
            case TIME -> Time.NULL;
            case TIMESTAMP -> Timestamp.NULL;
            case TIMESPAN -> Timespan.NULL;
            case GUID -> Guid.NULL;
            case SYM -> Sym.NULL;
            case STR -> Str.NULL;
            default -> throw new ConversionException(type + " has no null");
        };
    }
}
