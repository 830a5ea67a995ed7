package io.rayforce.types.wire;

import io.rayforce.types.ByteVector;
import io.rayforce.types.DoubleVector;
import io.rayforce.types.FloatVector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.IntVector;
import io.rayforce.types.LongVector;
import io.rayforce.types.RayType;
import io.rayforce.types.ShortVector;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes vectors: a head, then the elements in one move where their layout is that of the array. */
class VectorEncoder {

    private static final int PART = 1 << 10;
    private static final int LONGEST_BY_WORDS = 64;

    private final Dialect dialect;
    private final Hints hints;

    VectorEncoder(Dialect dialect, Hints hints) {
        this.dialect = dialect;
        this.hints = hints;
    }

    void write(Vector vector, ByteBuffer out) {
        code(vector, out);
        if (isFlagged(vector)) {
            flagged(vector, out);
        } else {
            out.put(hints.write((byte) 0)).putLong(vector.size());
            elements(vector, out);
        }
    }

    /** Writes what comes before the elements. */
    final void head(Vector vector, ByteBuffer out) {
        code(vector, out);
        byte flags = isFlagged(vector) && vector.hasNulls() ? Codes.HAS_NULLS : 0;
        out.put(hints.write(flags)).putLong(vector.size());
    }

    private void code(Vector vector, ByteBuffer out) {
        boolean listed = vector.type() == RayType.STR_VECTOR && !dialect.hasStringVectors();
        out.put((byte) (listed ? Codes.LIST : dialect.code(vector.type().element())));
    }

    /** Symbols are not flagged: servers mark the empty symbol in results only. */
    private boolean isFlagged(Vector vector) {
        return dialect.atomsHaveFlags() && vector.type() != RayType.SYM_VECTOR;
    }

    /** Looks for nulls just after the elements were moved, part by part, so that they come from memory once. */
    private void flagged(Vector vector, ByteBuffer out) {
        int flag = out.position();
        out.put((byte) 0).putLong(vector.size());
        boolean hasNulls = false;
        for (int from = 0; from < vector.size(); from += PART) {
            Vector part = vector.slice(from, Math.min(from + PART, vector.size()));
            elements(part, out);
            hasNulls = hasNulls || part.hasNulls();
        }
        out.put(flag, hints.write(hasNulls ? Codes.HAS_NULLS : 0));
    }

    /** Writes the elements alone. */
    void elements(Vector vector, ByteBuffer out) {
        int offset = Storage.offset(vector);
        int size = vector.size();
        switch (vector.type()) {
            case B8_VECTOR, U8_VECTOR -> out.put(Storage.bytes((ByteVector) vector), offset, size);
            case I16_VECTOR -> {
                out.asShortBuffer().put(Storage.shorts((ShortVector) vector), offset, size);
                skip(out, size, Short.BYTES);
            }
            case I32_VECTOR, DATE_VECTOR, TIME_VECTOR -> {
                out.asIntBuffer().put(Storage.ints((IntVector) vector), offset, size);
                skip(out, size, Integer.BYTES);
            }
            case I64_VECTOR, TIMESTAMP_VECTOR, TIMESPAN_VECTOR -> {
                out.asLongBuffer().put(Storage.longs((LongVector) vector), offset, size);
                skip(out, size, Long.BYTES);
            }
            case F32_VECTOR -> {
                out.asFloatBuffer().put(Storage.floats((FloatVector) vector), offset, size);
                skip(out, size, Float.BYTES);
            }
            case F64_VECTOR -> {
                out.asDoubleBuffer().put(Storage.doubles((DoubleVector) vector), offset, size);
                skip(out, size, Double.BYTES);
            }
            case GUID_VECTOR -> guids((GuidVector) vector, offset, out);
            case SYM_VECTOR -> symbols((SymVector) vector, offset, out);
            case STR_VECTOR -> {
                if (dialect.hasStringVectors()) {
                    strings((StrVector) vector, offset, out);
                } else {
                    listed((StrVector) vector, offset, out);
                }
            }
            default -> throw new IllegalStateException(vector.type() + " is no vector");
        }
    }

    private static void skip(ByteBuffer out, int size, int width) {
        out.position(out.position() + size * width);
    }

    private static void guids(GuidVector vector, int offset, ByteBuffer out) {
        ByteBuffer bytes = out.slice().order(ByteOrder.BIG_ENDIAN);
        bytes.asLongBuffer().put(Storage.guids(vector), 2 * offset, 2 * vector.size());
        skip(out, vector.size(), 2 * Long.BYTES);
    }

    private static void symbols(SymVector vector, int offset, ByteBuffer out) {
        int at = out.arrayOffset() + out.position();
        int end = vector.dictionary()
                .copyTerminated(Storage.codes(vector), offset, offset + vector.size(), out.array(), at);
        out.position(end - out.arrayOffset());
    }

    private static void strings(StrVector vector, int offset, ByteBuffer out) {
        byte[] bytes = Storage.strings(vector);
        int[] ends = Storage.ends(vector);
        byte[] target = out.array();
        int at = out.arrayOffset() + out.position();
        int start = offset == 0 ? 0 : ends[offset - 1];
        for (int i = offset; i < offset + vector.size(); i++) {
            int length = ends[i] - start;
            ByteLanes.put(target, at, length);
            at += Long.BYTES;
            string(bytes, start, target, at, length);
            at += length;
            start = ends[i];
        }
        out.position(at - out.arrayOffset());
    }

    /** Copies a short string by words where they are sure to lie in both arrays; what is too much is written over by what follows. */
    private static void string(byte[] source, int from, byte[] target, int to, int length) {
        if (length > LONGEST_BY_WORDS
                || from + length + Long.BYTES > source.length
                || to + length + Long.BYTES > target.length) {
            System.arraycopy(source, from, target, to, length);
        } else {
            ByteLanes.copy(source, from, target, to, length);
        }
    }

    /** Writes strings as what the dialect has for a list of single ones. */
    private void listed(StrVector vector, int offset, ByteBuffer out) {
        byte[] bytes = Storage.strings(vector);
        int[] ends = Storage.ends(vector);
        int start = offset == 0 ? 0 : ends[offset - 1];
        for (int i = offset; i < offset + vector.size(); i++) {
            out.put(dialect.stringCode()).put(hints.write((byte) 0));
            out.putLong(ends[i] - start).put(bytes, start, ends[i] - start);
            start = ends[i];
        }
    }
}
