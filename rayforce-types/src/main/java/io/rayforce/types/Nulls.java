package io.rayforce.types;

/**
 * The values that stand for null. A null is carried by the value itself, as on the wire: the minimum of an integer type,
 * any NaN, the empty symbol and string, the all-zero GUID. {@code B8} and {@code U8} have none.
 */
public final class Nulls {

    /** The null of {@code I16}. */
    public static final short I16 = Short.MIN_VALUE;

    /** The null of {@code I32}, {@code DATE} and {@code TIME}. */
    public static final int I32 = Integer.MIN_VALUE;

    /** The null of {@code I64}, {@code TIMESTAMP} and {@code TIMESPAN}. */
    public static final long I64 = Long.MIN_VALUE;

    /** The null of {@code F32}. Any other NaN is null too. */
    public static final float F32 = Float.NaN;

    /** The null of {@code F64}. Any other NaN is null too. */
    public static final double F64 = Double.NaN;

    /** The dictionary code of the empty symbol, which is the null of {@code SYM}. */
    public static final int SYM = 0;

    private Nulls() {}
}
