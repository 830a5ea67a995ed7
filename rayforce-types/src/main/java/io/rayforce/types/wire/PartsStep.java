package io.rayforce.types.wire;

import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;

/** A value made of attributes and a few whole values. */
abstract class PartsStep extends Step {

    private static final int MOST_PARTS = 3;

    private final RayValue[] parts = {RayNull.NULL, RayNull.NULL, RayNull.NULL};
    private int count = -1;
    private byte attributes;

    /** Tells whether the value consists of that many parts. */
    abstract boolean isComplete(int parts);

    abstract RayValue assemble(RayValue[] parts, WireDecoder decoder);

    byte attributes() {
        return attributes;
    }

    @Override
    final boolean advance(WireDecoder decoder) {
        if (count < 0) {
            if (!decoder.input().has(1)) {
                return false;
            }
            attributes = decoder.hint();
            count = 0;
        }
        if (count == MOST_PARTS || isComplete(count)) {
            decoder.complete(assemble(parts, decoder));
            return true;
        }
        return decoder.begin();
    }

    @Override
    final void accept(RayValue value, WireDecoder decoder) {
        parts[count++] = value;
    }
}
