package io.rayforce.types;

import java.util.Arrays;

/** Integers, truth values and times of any width. */
final class IntegerBuilder extends VectorBuilder {

    private final long least;
    private final long most;
    private long[] numbers = {};
    private int size;

    IntegerBuilder(RayType type) {
        super(type);
        this.most = switch (type) {
            case B8 -> 1;
            case U8 -> 255;
            case I16 -> Short.MAX_VALUE;
            case I32, DATE, TIME -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        this.least = hasNull() ? -most : 0;
    }

    private boolean hasNull() {
        return type() != RayType.B8 && type() != RayType.U8;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public VectorBuilder append(long number) {
        if (number < least || number > most) {
            throw misfit(number);
        }
        return add(number);
    }

    @Override
    public VectorBuilder appendNull() {
        if (!hasNull()) {
            throw misfit("null");
        }
        return add(least - 1);
    }

    private VectorBuilder add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, grown(size));
        }
        numbers[size++] = number;
        return this;
    }

    @Override
    public Vector build() {
        long[] elements = Arrays.copyOf(numbers, size);
        numbers = new long[0];
        size = 0;
        return switch (type()) {
            case I64 -> I64Vector.wrap(elements);
            case TIMESTAMP -> TimestampVector.wrap(elements);
            case TIMESPAN -> TimespanVector.wrap(elements);
            case I32 -> I32Vector.wrap(ints(elements));
            case DATE -> DateVector.wrap(ints(elements));
            case TIME -> TimeVector.wrap(ints(elements));
            case I16 -> I16Vector.wrap(shorts(elements));
            case U8 -> U8Vector.wrap(bytes(elements));
            default -> B8Vector.wrap(bytes(elements));
        };
    }

    private static int[] ints(long[] elements) {
        return Arrays.stream(elements).mapToInt(element -> (int) element).toArray();
    }

    private static short[] shorts(long[] elements) {
        short[] narrow = new short[elements.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (short) elements[i];
        }
        return narrow;
    }

    private static byte[] bytes(long[] elements) {
        byte[] narrow = new byte[elements.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (byte) elements[i];
        }
        return narrow;
    }
}
