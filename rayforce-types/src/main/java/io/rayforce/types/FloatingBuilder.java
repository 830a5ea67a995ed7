package io.rayforce.types;

import java.util.Arrays;

/** Floating point numbers of both widths. */
final class FloatingBuilder extends VectorBuilder {

    private double[] numbers = {};
    private int size;

    FloatingBuilder(RayType type) {
        super(type);
    }

    @Override
    public int size() {
        return size;
    }

    /** Integers are taken where they have an exact form. */
    @Override
    public VectorBuilder append(long number) {
        if ((long) (double) number != number || number == Long.MAX_VALUE) {
            throw misfit(number);
        }
        return append((double) number);
    }

    @Override
    public VectorBuilder append(double number) {
        if (Double.isNaN(number) || type() == RayType.F32 && (float) number != number) {
            throw misfit(number);
        }
        return add(number);
    }

    @Override
    public VectorBuilder appendNull() {
        return add(Nulls.F64);
    }

    private VectorBuilder add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, grown(size));
        }
        numbers[size++] = number;
        return this;
    }

    @Override
    public Vector build() {
        double[] elements = Arrays.copyOf(numbers, size);
        numbers = new double[0];
        size = 0;
        return type() == RayType.F64 ? F64Vector.wrap(elements) : F32Vector.wrap(floats(elements));
    }

    private static float[] floats(double[] elements) {
        float[] narrow = new float[elements.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) elements[i];
        }
        return narrow;
    }
}
