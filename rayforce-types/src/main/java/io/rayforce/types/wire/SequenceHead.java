package io.rayforce.types.wire;

/** What vectors and lists begin with: attributes and the number of elements. */
final class SequenceHead {

    private static final int SIZE = 1 + Long.BYTES;

    private SequenceHead() {}

    /** Returns the number of elements, each of at least the given size, or -1 if the head has not arrived. */
    static int read(WireDecoder decoder, int leastSize) {
        Input input = decoder.input();
        if (!input.has(SIZE)) {
            return -1;
        }
        var item = input.item(SIZE);
        decoder.hint(item.get());
        return decoder.count(input.count(item.getLong(), leastSize));
    }
}
