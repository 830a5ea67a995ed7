package io.rayforce.types.wire;

/** An error. */
final class ErrorStep extends Step {

    @Override
    boolean advance(WireDecoder decoder) {
        int size = decoder.dialect().errorSize();
        if (!decoder.input().has(size)) {
            return false;
        }
        byte[] bytes = new byte[size];
        decoder.input().item(size).get(bytes);
        decoder.complete(decoder.dialect().readError(bytes));
        return true;
    }
}
