package io.rayforce.query.rows;

import io.rayforce.types.Codec;
import io.rayforce.types.ConversionException;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One column to be made, as a function that takes the elements of its rows, one after the other. Whether the type of the
 * column fits is decided when the function is asked for, which has to happen once; whether a value fits, when it is given.
 * Numbers are widened and narrowed, but never changed: what does not fit is refused, as is a number that means null in its
 * column.
 *
 * <p>All methods and functions throw {@link io.rayforce.types.ConversionException}, which names the row, the column and the
 * component. None is safe for use by several threads.
 */
public final class ColumnCells {

    private final Place place;
    private final int rows;
    private @Nullable Cells cells;

    ColumnCells(Place place, int rows) {
        this.place = place;
        this.rows = rows;
    }

    /** Takes numbers without fraction. */
    public LongConsumer longs() {
        if (place.type() == RayType.F64 || place.type() == RayType.F32) {
            FloatingCells numbers = FloatingCells.of(place, rows);
            cells = numbers;
            return numbers::acceptInteger;
        }
        IntegerCells numbers = IntegerCells.of(place, rows);
        cells = numbers;
        return numbers;
    }

    /** Takes numbers. A NaN is a null. */
    public DoubleConsumer doubles() {
        FloatingCells numbers = FloatingCells.of(place, rows);
        cells = numbers;
        return numbers;
    }

    /** Takes booleans. */
    public Consumer<Boolean> booleans() {
        if (place.type() != RayType.B8) {
            throw place.unfit("boolean");
        }
        ByteCells bytes = new ByteCells(place, rows);
        cells = bytes;
        return truth -> bytes.put(truth ? 1 : 0);
    }

    /**
     * Takes objects: boxed numbers, texts, enums, {@code java.time}, {@code UUID}, values of the protocol, or Optionals of
     * these. Null and the empty Optional become the null of the column's type.
     */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public Consumer<@Nullable Object> values() {
        ObjectCells objects = ObjectCells.of(place, rows);
        cells = objects.cells();
        return objects.consumer();
    }

    /** Takes what a codec writes, or Optionals of it. Null and the empty Optional are not shown to the codec. */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public <V> Consumer<@Nullable Object> values(Codec<V> codec) {
        ObjectCells objects = ObjectCells.of(place, rows);
        cells = objects.cells();
        Element element = new Element(place, objects.cells());
        return value -> {
            Object held = Element.held(value);
            objects.consumer()
                    .accept(held == null ? null : encoded(codec, element.require(codec.type(), held), element));
        };
    }

    private <V> RayValue encoded(Codec<V> codec, V object, Element element) {
        try {
            return codec.encode(object);
        } catch (ConversionException unfit) {
            throw place.refused(element.cells().row(), object, unfit);
        }
    }

    /** Returns the elements, or null if nobody asked for what takes them. */
    @Nullable Cells cellsOrNull() {
        return cells;
    }
}
