package io.rayforce.engine.builtin;

import io.rayforce.engine.builtin.Elementwise.Operand;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Blocks;
import io.rayforce.engine.kernel.Comparison;
import io.rayforce.engine.kernel.Doubles;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;

/** The comparisons. A null is smaller than every value, and all nulls equal each other. */
final class Comparisons {

    private static final long NANOS_OF_DAY = 86_400_000_000_000L;

    private Comparisons() {}

    static void register(Functions functions) {
        enter(functions, "==", Comparison.EQUAL);
        enter(functions, "!=", Comparison.NOT_EQUAL);
        enter(functions, "<", Comparison.LESS);
        enter(functions, "<=", Comparison.LESS_OR_EQUAL);
        enter(functions, ">", Comparison.GREATER);
        enter(functions, ">=", Comparison.GREATER_OR_EQUAL);
    }

    private static void enter(Functions functions, String name, Comparison comparison) {
        functions.plain(
                name,
                Builtin.Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> compare(comparison, arguments[0], arguments[1], evaluation.inQuery()));
    }

    static RayValue compare(Comparison comparison, RayValue left, RayValue right, boolean query) {
        if (left == RayNull.NULL || right == RayNull.NULL) {
            return withNothing(comparison, left, right);
        }
        return Elementwise.binary(
                left, right, query, Elementwise::collapsed, (x, y, size) -> compare(comparison, x, y, size, query));
    }

    private static RayValue withNothing(Comparison comparison, RayValue left, RayValue right) {
        if (comparison.isOrdering() || left.type() == RayType.TIMESPAN || right.type() == RayType.TIMESPAN) {
            throw EngineException.type("nothing does not compare with that");
        }
        boolean equal = Atoms.isNull(left) && Atoms.isNull(right);
        return B8.of(equal == (comparison == Comparison.EQUAL));
    }

    private static Vector compare(Comparison comparison, Operand left, Operand right, int size, boolean query) {
        if (query && (isSymbolAndText(left, right) || isSymbolAndText(right, left))) {
            return compare(comparison, asSymbols(left), asSymbols(right), size, query);
        }
        if (left.type() == RayType.SYM && right.type() == RayType.SYM && !comparison.isOrdering() && size > 0) {
            if (right.atom()) {
                return symbol(comparison, left, right, size);
            }
            if (left.atom()) {
                return symbol(comparison, right, left, size);
            }
        }
        if (isFloat(left, right)) {
            Doubles x = Numbers.floats(left.vector());
            Doubles y = Numbers.floats(right.vector());
            return B8Vector.wrap(Blocks.run(comparison, x, left.atom(), y, right.atom(), size));
        }
        Longs[] images = images(left, right);
        if (size == 0) {
            return ofNothing(comparison, left, right, images.length > 0);
        }
        if (images.length == 0) {
            return unlike(comparison, left, right, size);
        }
        return B8Vector.wrap(Blocks.run(comparison, images[0], left.atom(), images[1], right.atom(), size));
    }

    private static boolean isFloat(Operand left, Operand right) {
        return Numbers.isNumber(left.type())
                && Numbers.isNumber(right.type())
                && (Numbers.isFloat(left.type()) || Numbers.isFloat(right.type()));
    }

    /** Without elements the result is that of zeros and empty texts, and an empty I64 where those do not compare. */
    private static Vector ofNothing(Comparison comparison, Operand left, Operand right, boolean alike) {
        boolean spans = left.type() == RayType.TIMESPAN || right.type() == RayType.TIMESPAN;
        if (!alike && spans) {
            throw EngineException.type(
                    left.type().label() + " and " + right.type().label() + " do not compare");
        }
        boolean nulls = !comparison.isOrdering() && (isNothing(left) || isNothing(right));
        return alike || nulls ? B8Vector.of() : I64Vector.of();
    }

    private static boolean isNothing(Operand operand) {
        return operand.vector().size() == 0
                ? isText(operand.type()) || operand.type() == RayType.GUID
                : operand.vector().isNull(0);
    }

    /** A query may compare a column of symbols with one str. */
    private static boolean isSymbolAndText(Operand symbols, Operand text) {
        return symbols.type() == RayType.SYM && !symbols.atom() && text.type() == RayType.STR && text.atom();
    }

    private static boolean isText(RayType type) {
        return type == RayType.SYM || type == RayType.STR;
    }

    private static Operand asSymbols(Operand operand) {
        return operand.vector() instanceof StrVector strings
                ? new Operand(SymVector.of(strings.toArray()), operand.atom())
                : operand;
    }

    private static Vector symbol(Comparison comparison, Operand column, Operand symbol, int size) {
        SymVector symbols = (SymVector) column.vector();
        int code = symbols.dictionary().codeOf(((SymVector) symbol.vector()).get(0));
        int[] codes = Storage.codes(symbols);
        int offset = Storage.offset(symbols);
        byte same = (byte) (comparison == Comparison.EQUAL ? 1 : 0);
        byte other = (byte) (1 - same);
        byte[] out = new byte[size];
        int step = column.atom() ? 0 : 1;
        for (int i = 0; i < size; i++) {
            out[i] = codes[offset + step * i] == code ? same : other;
        }
        return B8Vector.wrap(out);
    }

    /** Returns longs that compare as the operands do, or none where their types do not compare. */
    private static Longs[] images(Operand left, Operand right) {
        RayType x = left.type();
        RayType y = right.type();
        if (x == RayType.TIMESPAN || y == RayType.TIMESPAN) {
            return x == RayType.DATE
                            || y == RayType.DATE
                            || isText(x)
                            || isText(y)
                            || x == RayType.GUID
                            || y == RayType.GUID
                    ? new Longs[0]
                    : spans(left.vector(), right.vector());
        }
        if (Numbers.isNumber(x) && Numbers.isNumber(y)) {
            return numbers(left.vector(), right.vector());
        }
        if (Numbers.isTemporal(x) && Numbers.isTemporal(y)) {
            return x == y
                    ? new Longs[] {Numbers.integers(left.vector()), Numbers.integers(right.vector())}
                    : new Longs[] {Longs.of(Arithmetic.nanos(left.vector())), Longs.of(Arithmetic.nanos(right.vector()))
                    };
        }
        return x == y ? together(left.vector(), right.vector()) : new Longs[0];
    }

    private static Longs[] numbers(Vector left, Vector right) {
        if (Numbers.isFloat(left.type()) || Numbers.isFloat(right.type())) {
            return new Longs[] {
                Longs.of(Order.images(Promotion.convert(left, RayType.F64))),
                Longs.of(Order.images(Promotion.convert(right, RayType.F64)))
            };
        }
        return new Longs[] {Numbers.integers(left), Numbers.integers(right)};
    }

    /** A timespan goes with a time as a length, with a timestamp's time of day, and with plain numbers of nanoseconds. */
    private static Longs[] spans(Vector left, Vector right) {
        if (Numbers.isFloat(left.type()) || Numbers.isFloat(right.type())) {
            return numbers(left, right);
        }
        return new Longs[] {Longs.of(length(left)), Longs.of(length(right))};
    }

    private static long[] length(Vector vector) {
        long[] nanos = Arithmetic.nanos(vector);
        if (vector.type() != RayType.TIMESTAMP_VECTOR) {
            return nanos;
        }
        long[] out = new long[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = nanos[i] == Nulls.I64 ? Nulls.I64 : Math.floorMod(nanos[i], NANOS_OF_DAY);
        }
        return out;
    }

    private static Longs[] together(Vector left, Vector right) {
        Sequence both = Append.both(left, right);
        long[] images = Order.images(both);
        return new Longs[] {Longs.of(images), new Longs(images, left.size())};
    }

    /** Values of unlike types: only nulls are equal, and values do not compare at all. */
    private static Vector unlike(Comparison comparison, Operand left, Operand right, int size) {
        boolean spans = left.type() == RayType.TIMESPAN || right.type() == RayType.TIMESPAN;
        byte[] out = new byte[size];
        for (int i = 0; i < size; i++) {
            boolean leftNull = left.vector().isNull(left.atom() ? 0 : i);
            boolean rightNull = right.vector().isNull(right.atom() ? 0 : i);
            if (comparison.isOrdering() || spans || !leftNull && !rightNull) {
                throw EngineException.type(
                        left.type().label() + " and " + right.type().label() + " do not compare");
            }
            out[i] = (byte) ((leftNull && rightNull) == (comparison == Comparison.EQUAL) ? 1 : 0);
        }
        return B8Vector.wrap(out);
    }

    /** Tells whether two values are equal, whatever their types; unlike types never are. */
    static boolean areEqual(Atom left, Atom right) {
        Operand x = new Operand(Atoms.vector(left), true);
        Operand y = new Operand(Atoms.vector(right), true);
        Longs[] images = images(x, y);
        return images.length > 0
                && images[0].array()[images[0].from()] == images[1].array()[images[1].from()];
    }
}
