package io.rayforce.types.wire;

import io.rayforce.types.Str;

/** A string: a hint, a length and the bytes. */
final class StringStep extends Step {

    private final TextCollector text = new TextCollector();
    private int length = -1;

    @Override
    boolean advance(WireDecoder decoder) {
        if (length < 0) {
            length = SequenceHead.read(decoder, 1);
            if (length < 0) {
                return false;
            }
        }
        if (!text.take(decoder.input(), length)) {
            return false;
        }
        decoder.complete(Str.of(decoder.text(text)));
        return true;
    }
}
