package io.rayforce.engine.table;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.kernel.StableSort;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** The order of elements: nulls first, texts by their bytes, equal ones as they came, downwards too. */
public final class Order {

    private Order() {}

    /**
     * A column to sort by.
     *
     * @param column the elements
     * @param descending whether the largest comes first
     */
    public record By(Sequence column, boolean descending) {}

    /** Returns the positions of the elements in ascending or descending order. */
    public static int[] positions(Sequence column, boolean descending, Budget budget) {
        return positions(List.of(new By(column, descending)), column.size(), budget);
    }

    /** Returns the positions of the rows in the order of several columns, the first of which counts most; lists have no order. */
    public static int[] positions(List<By> columns, int rows, Budget budget) {
        int[] positions = new int[rows];
        for (int i = 0; i < rows; i++) {
            positions[i] = i;
        }
        List<By> least = new ArrayList<>(columns);
        least.removeIf(by -> by.column() instanceof RayList);
        Collections.reverse(least);
        for (By by : least) {
            budget.checkpoint();
            long[] images = images(by.column(), budget::step);
            if (by.descending()) {
                images = inverted(images, rows);
            }
            StableSort.ascending(positions, images, budget);
        }
        return positions;
    }

    private static long[] inverted(long[] images, int rows) {
        long[] inverted = new long[rows];
        for (int i = 0; i < rows; i++) {
            inverted[i] = ~images[i];
        }
        return inverted;
    }

    /** Returns for each element a long, such that the longs order as the elements do. The array may be longer. */
    public static long[] images(Sequence column) {
        return images(column, count -> {});
    }

    /** Does so and tells how far it is, with every element or comparison. */
    private static long[] images(Sequence column, IntConsumer step) {
        return switch (column.type()) {
            case F32_VECTOR, F64_VECTOR -> floats((Vector) column);
            case SYM_VECTOR -> ranked(KeyImages.codes((SymVector) column), ((SymVector) column).dictionary(), step);
            case STR_VECTOR -> strings((StrVector) column, step);
            case GUID_VECTOR -> guids((GuidVector) column, step);
            case LIST -> throw EngineException.type("a column of lists has no order");
            default -> Numbers.longs((Vector) column);
        };
    }

    private static long[] floats(Vector column) {
        double[] source = Numbers.doubles(column);
        long[] images = new long[column.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = Floats.order(source[i]);
        }
        return images;
    }

    private static long[] strings(StrVector column, IntConsumer step) {
        SymDictionary dictionary = new SymDictionary();
        int size = column.size();
        long[] images = new long[size];
        for (int i = 0; i < size; i++) {
            step.accept(i);
            images[i] = dictionary.add(column.get(i));
        }
        return ranked(images, dictionary, step);
    }

    /** Replaces codes by the ranks of their texts. */
    private static long[] ranked(long[] codes, SymDictionary dictionary, IntConsumer step) {
        Integer[] byText = new Integer[dictionary.size()];
        Arrays.setAll(byText, code -> code);
        Arrays.sort(byText, counted((a, b) -> dictionary.compare(a, dictionary, b), step));
        long[] ranks = new long[byText.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[byText[rank]] = rank;
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = ranks[(int) codes[i]];
        }
        return codes;
    }

    private static Comparator<Integer> counted(Comparator<Integer> order, IntConsumer step) {
        int[] count = new int[1];
        return (a, b) -> {
            step.accept(count[0]++);
            return order.compare(a, b);
        };
    }

    private static long[] guids(GuidVector column, IntConsumer step) {
        Integer[] positions = new Integer[column.size()];
        Arrays.setAll(positions, i -> i);
        Comparator<Integer> order = (a, b) -> {
            int high = Long.compareUnsigned(column.high(a), column.high(b));
            return high != 0 ? high : Long.compareUnsigned(column.low(a), column.low(b));
        };
        Arrays.sort(positions, counted(order, step));
        long[] images = new long[positions.length];
        long rank = 0;
        for (int i = 0; i < positions.length; i++) {
            boolean next = i == 0 ? !column.isNull(positions[0]) : order.compare(positions[i - 1], positions[i]) != 0;
            rank += next ? 1 : 0;
            images[positions[i]] = rank;
        }
        return images;
    }

    /** Returns the image of a null among those of its type. */
    public static long imageOfNull(RayType type) {
        return switch (type.element()) {
            case SYM, STR, GUID -> 0;
            default -> Nulls.I64;
        };
    }
}
