package io.rayforce.query.rows;

import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Vector;
import java.util.function.IntToDoubleFunction;

/** Makes columns of floating point numbers. */
final class FloatColumns {

    private FloatColumns() {}

    static Vector write(Place place, int size, IntToDoubleFunction values) {
        return switch (place.type()) {
            case F64 -> F64Vector.wrap(doubles(size, values));
            case F32 -> F32Vector.wrap(floats(place, size, values));
            default -> throw place.unfit("double");
        };
    }

    private static double[] doubles(int size, IntToDoubleFunction values) {
        double[] array = new double[size];
        for (int i = 0; i < size; i++) {
            array[i] = values.applyAsDouble(i);
        }
        return array;
    }

    private static float[] floats(Place place, int size, IntToDoubleFunction values) {
        float[] array = new float[size];
        for (int i = 0; i < size; i++) {
            double value = values.applyAsDouble(i);
            array[i] = (float) value;
            if (Double.compare(array[i], value) != 0) {
                throw place.refused(i, value, "is no float");
            }
        }
        return array;
    }
}
