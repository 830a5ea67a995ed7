package io.rayforce.types.wire;

import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.util.Arrays;

/** A list. */
final class ListStep extends Step {

    private static final int FIRST_ROOM = 64;

    private RayValue[] elements = new RayValue[0];
    private int count = -1;
    private int filled;

    @Override
    boolean advance(WireDecoder decoder) {
        if (count < 0 && !head(decoder)) {
            return false;
        }
        while (filled < count) {
            int depth = filled;
            if (!decoder.begin()) {
                return false;
            }
            if (filled == depth) {
                return true;
            }
        }
        decoder.complete(RayList.wrap(Arrays.copyOf(elements, count)));
        return true;
    }

    private boolean head(WireDecoder decoder) {
        count = SequenceHead.read(decoder, 1);
        elements = new RayValue[Math.max(0, Math.min(count, FIRST_ROOM))];
        return count >= 0;
    }

    @Override
    void accept(RayValue value, WireDecoder decoder) {
        if (filled == elements.length) {
            elements = Arrays.copyOf(elements, Math.min(count, 2 * filled));
        }
        elements[filled++] = value;
    }
}
