package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.I64;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;

/** Picks elements by position. A negative position gives the null of the type: false and zero where a type has none. */
public final class Gather {

    private Gather() {}

    /** Returns the elements at the given positions. */
    public static Sequence rows(Sequence source, int[] positions) {
        return source instanceof Vector vector ? rows(vector, positions) : rows((RayList) source, positions);
    }

    /** Returns the elements of a list at the given positions; there is an I64 null where there is none. */
    private static RayList rows(RayList source, int[] positions) {
        RayValue[] out = new RayValue[positions.length];
        Arrays.setAll(out, i -> positions[i] < 0 ? I64.NULL : source.at(positions[i]));
        return RayList.wrap(out);
    }

    /** Returns the elements at the given positions. */
    public static Vector rows(Vector source, int[] positions) {
        if (source instanceof StrVector strings) {
            return strings(strings, positions);
        }
        Object array = Storages.array(source);
        int offset = Storage.offset(source);
        if (source instanceof SymVector symbols) {
            return SymVector.wrap(symbols.dictionary(), ints((int[]) array, offset, positions, Nulls.SYM));
        }
        RayType type = source.type();
        return switch (type) {
            case B8_VECTOR, U8_VECTOR -> Storages.wrap(type, bytes((byte[]) array, offset, positions));
            case I16_VECTOR -> Storages.wrap(type, shorts((short[]) array, offset, positions));
            case I32_VECTOR, DATE_VECTOR, TIME_VECTOR ->
                Storages.wrap(type, ints((int[]) array, offset, positions, Nulls.I32));
            case F32_VECTOR -> Storages.wrap(type, floats((float[]) array, offset, positions));
            case F64_VECTOR -> Storages.wrap(type, doubles((double[]) array, offset, positions));
            case GUID_VECTOR -> Storages.wrap(type, pairs((long[]) array, offset, positions));
            default -> Storages.wrap(type, longs((long[]) array, offset, positions));
        };
    }

    private static byte[] bytes(byte[] source, int offset, int[] positions) {
        byte[] out = new byte[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? 0 : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static short[] shorts(short[] source, int offset, int[] positions) {
        short[] out = new short[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? Nulls.I16 : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static int[] ints(int[] source, int offset, int[] positions, int none) {
        int[] out = new int[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? none : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static long[] longs(long[] source, int offset, int[] positions) {
        long[] out = new long[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? Nulls.I64 : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static float[] floats(float[] source, int offset, int[] positions) {
        float[] out = new float[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? Nulls.F32 : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static double[] doubles(double[] source, int offset, int[] positions) {
        double[] out = new double[positions.length];
        Ranges.each(out.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = positions[i] < 0 ? Nulls.F64 : source[offset + positions[i]];
            }
        });
        return out;
    }

    private static long[] pairs(long[] source, int offset, int[] positions) {
        long[] out = new long[2 * positions.length];
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                int from = 2 * (offset + positions[i]);
                out[2 * i] = source[from];
                out[2 * i + 1] = source[from + 1];
            }
        }
        return out;
    }

    private static StrVector strings(StrVector source, int[] positions) {
        byte[] bytes = Storage.strings(source);
        int[] ends = Storage.ends(source);
        int offset = Storage.offset(source);
        int[] outEnds = new int[positions.length];
        long total = 0;
        for (int i = 0; i < positions.length; i++) {
            total += positions[i] < 0 ? 0 : source.byteLength(positions[i]);
            outEnds[i] = Math.toIntExact(total);
        }
        byte[] out = new byte[(int) total];
        for (int i = 0; i < positions.length; i++) {
            int length = outEnds[i] - (i == 0 ? 0 : outEnds[i - 1]);
            if (length > 0) {
                int end = ends[offset + positions[i]];
                System.arraycopy(bytes, end - length, out, outEnds[i] - length, length);
            }
        }
        return StrVector.wrap(out, outEnds);
    }
}
