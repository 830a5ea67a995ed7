package io.rayforce.types.wire;

import io.rayforce.types.ConversionException;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;

/** A dict: keys, then values. */
final class DictStep extends PartsStep {

    @Override
    boolean isComplete(int parts) {
        return parts == 2;
    }

    @Override
    RayValue assemble(RayValue[] parts, WireDecoder decoder) {
        try {
            return Dict.of(parts[0] == RayNull.NULL ? RayList.EMPTY : parts[0], parts[1]);
        } catch (ConversionException unequal) {
            throw decoder.input().fault("malformed dict: " + unequal.getMessage());
        }
    }
}
