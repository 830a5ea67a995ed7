package io.rayforce.types.wire;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.WireException;
import io.rayforce.types.internal.Storage;
import io.rayforce.types.text.Utf8;
import java.util.function.Predicate;

/** Computes how many bytes a value takes, and refuses what the dialect cannot carry. */
final class Sizes {

    private static final int SEQUENCE_HEAD = 10;
    private static final int COMPOUND_HEAD = 2;

    private final Dialect dialect;
    private final int maxDepth;
    private final Predicate<Vector> isLeftOut;

    Sizes(Dialect dialect, int maxDepth) {
        this(dialect, maxDepth, vector -> false);
    }

    private Sizes(Dialect dialect, int maxDepth, Predicate<Vector> isLeftOut) {
        this.dialect = dialect;
        this.maxDepth = maxDepth;
        this.isLeftOut = isLeftOut;
    }

    /** Returns the same, but without the elements of some vectors. */
    Sizes without(Predicate<Vector> vectors) {
        return new Sizes(dialect, maxDepth, vectors);
    }

    long of(RayValue value) {
        return of(value, 1);
    }

    private long of(RayValue value, int depth) {
        if (depth > maxDepth) {
            throw new WireException("the value is nested deeper than " + maxDepth + " levels, which servers refuse", 0);
        }
        dialect.check(value);
        return switch (value.type()) {
            case LIST -> list((RayList) value, depth);
            case DICT ->
                COMPOUND_HEAD + of(dialect.keys((Dict) value), depth + 1) + of(((Dict) value).values(), depth + 1);
            case TABLE -> table((RayTable) value, depth);
            case LAMBDA -> lambda((Lambda) value, depth);
            case BUILTIN -> 1 + text(((Builtin) value).name());
            case NAME -> atomHead() + text(((Name) value).text());
            case NULL -> 1;
            case ERROR -> 1 + dialect.error((RayError) value, depth > 1).length;
            case SYM -> atomHead() + text(((Sym) value).value());
            case STR -> SEQUENCE_HEAD + Utf8.byteLength(((Str) value).value());
            default ->
                value instanceof Vector vector
                        ? SEQUENCE_HEAD + elements(vector)
                        : atomHead() + AtomCodec.width(value.type());
        };
    }

    private int atomHead() {
        return dialect.atomsHaveFlags() ? 2 : 1;
    }

    private long list(RayList list, int depth) {
        long size = SEQUENCE_HEAD;
        for (RayValue element : list) {
            size += of(element, depth + 1);
        }
        return size;
    }

    private long table(RayTable table, int depth) {
        long size = COMPOUND_HEAD + of(table.names(), depth + 1) + SEQUENCE_HEAD;
        for (int i = 0; i < table.columnCount(); i++) {
            size += of(table.column(i), depth + 2);
        }
        return size;
    }

    private long lambda(Lambda lambda, int depth) {
        long size = COMPOUND_HEAD + of(dialect.parameters(lambda), depth + 1) + of(dialect.body(lambda), depth + 1);
        return lambda.captured().size() == 0 ? size : size + of(lambda.captured(), depth + 1);
    }

    private static long text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new WireException("a name cannot hold the NUL character: " + text.replace("\0", "\\0"), 0);
        }
        return Utf8.byteLength(text) + 1L;
    }

    private long elements(Vector vector) {
        if (isLeftOut.test(vector)) {
            return 0;
        }
        if (vector.type() == RayType.SYM_VECTOR) {
            return symbols((SymVector) vector);
        }
        if (vector.type() == RayType.STR_VECTOR) {
            return strings((StrVector) vector);
        }
        return (long) vector.size() * AtomCodec.width(vector.type());
    }

    private static long symbols(SymVector vector) {
        int offset = Storage.offset(vector);
        return vector.size() + vector.dictionary().byteLength(Storage.codes(vector), offset, offset + vector.size());
    }

    private long strings(StrVector vector) {
        int offset = Storage.offset(vector);
        int[] ends = Storage.ends(vector);
        if (vector.size() == 0) {
            return 0;
        }
        long start = offset == 0 ? 0 : ends[offset - 1];
        return (long) vector.size() * (dialect.hasStringVectors() ? Long.BYTES : SEQUENCE_HEAD)
                + ends[offset + vector.size() - 1]
                - start;
    }
}
