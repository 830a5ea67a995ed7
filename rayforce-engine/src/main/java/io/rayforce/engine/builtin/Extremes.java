package io.rayforce.engine.builtin;

import io.rayforce.engine.builtin.Elementwise.Operand;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Comparison;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;

/** The smaller and the larger of two values, element by element; a null is the smallest. */
final class Extremes {

    private Extremes() {}

    static RayValue smaller(RayValue left, RayValue right, boolean query) {
        return each(Comparison.LESS_OR_EQUAL, left, right, query);
    }

    static RayValue larger(RayValue left, RayValue right, boolean query) {
        return each(Comparison.GREATER_OR_EQUAL, left, right, query);
    }

    private static RayValue each(Comparison keepsLeft, RayValue left, RayValue right, boolean query) {
        RayValue result = Elementwise.binary(
                left, right, query, Elementwise::collapsed, (x, y, size) -> pick(keepsLeft, x, y, size, query));
        return result instanceof SymVector || result instanceof StrVector ? boxed((Sequence) result) : result;
    }

    private static RayList boxed(Sequence texts) {
        List<RayValue> elements = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            elements.add(texts.at(i));
        }
        return RayList.of(elements);
    }

    private static Vector pick(Comparison keepsLeft, Operand left, Operand right, int size, boolean query) {
        RayType type = left.type();
        if (Numbers.isNumber(type) && Numbers.isNumber(right.type())) {
            boolean nothing = keepsLeft == Comparison.LESS_OR_EQUAL && right.atom() && right.isNull(0);
            boolean widens = !query && size > 0 && !nothing && isWidened(left, right);
            type = widens ? RayType.I64 : Promotion.wider(type, right.type());
        } else if (type != right.type()) {
            throw EngineException.type(type.label() + " and " + right.type().label() + " do not compare");
        }
        if (size == 0) {
            return (Vector) Atoms.empty(type);
        }
        Vector first = Numbers.isNumber(type) ? Promotion.convert(left.vector(), type) : left.vector();
        Vector second = Numbers.isNumber(type) ? Promotion.convert(right.vector(), type) : right.vector();
        Vector both = (Vector) Append.both(first, second);
        long[] images = Order.images(both);
        int[] positions = new int[size];
        byte[] keeps = new byte[1];
        for (int i = 0; i < size; i++) {
            int x = left.atom() ? 0 : i;
            int y = first.size() + (right.atom() ? 0 : i);
            keepsLeft.run(images, x, images, y, keeps, 0, 1);
            positions[i] = keeps[0] != 0 ? x : y;
        }
        return Gather.rows(both, positions);
    }

    /** Outside of queries, I32 to the right of a vector of narrower integers makes I64, unless all is a null. */
    private static boolean isWidened(Operand left, Operand right) {
        return !left.atom() && left.type().compareTo(RayType.I32) < 0 && right.type() == RayType.I32;
    }
}
