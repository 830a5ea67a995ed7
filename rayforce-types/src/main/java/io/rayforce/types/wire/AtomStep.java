package io.rayforce.types.wire;

import io.rayforce.types.RayType;
import java.nio.ByteBuffer;

/** An atom of fixed width. */
final class AtomStep extends Step {

    private final RayType type;
    private byte flags;
    private boolean flagsRead;

    AtomStep(RayType type) {
        this.type = type;
    }

    @Override
    boolean advance(WireDecoder decoder) {
        if (!flagsRead && decoder.dialect().atomsHaveFlags()) {
            if (!decoder.input().has(1)) {
                return false;
            }
            flags = decoder.hint();
        }
        flagsRead = true;
        int width = AtomCodec.width(type);
        if (!decoder.input().has(width)) {
            return false;
        }
        ByteBuffer item = decoder.input().item(width);
        decoder.complete(WireDecoder.nullable(AtomCodec.read(type, item), flags));
        return true;
    }
}
