package io.rayforce.types.wire;

import io.rayforce.types.Str;
import io.rayforce.types.text.Utf8;

/** A single character, which is one byte; the model has strings only. */
final class CharacterStep extends Step {

    @Override
    boolean advance(WireDecoder decoder) {
        if (!decoder.input().has(1)) {
            return false;
        }
        byte[] character = {decoder.input().get()};
        decoder.complete(Str.of(Utf8.decode(character, 0, 1)));
        return true;
    }
}
