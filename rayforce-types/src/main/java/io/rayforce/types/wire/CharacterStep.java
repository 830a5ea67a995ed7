package io.rayforce.types.wire;

import io.rayforce.types.Str;
import io.rayforce.types.text.Utf8;
import java.util.Arrays;

/** A single character, which is one byte; the model has strings only. */
final class CharacterStep extends Step {

    private static final Str[] ALL = all();

    @Override
    boolean advance(WireDecoder decoder) {
        if (!decoder.input().has(1)) {
            return false;
        }
        decoder.complete(ALL[decoder.input().get() & 0xff]);
        return true;
    }

    private static Str[] all() {
        Str[] all = new Str[256];
        Arrays.setAll(all, character -> Str.of(Utf8.decode(new byte[] {(byte) character}, 0, 1)));
        return all;
    }
}
