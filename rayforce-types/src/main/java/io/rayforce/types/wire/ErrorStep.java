package io.rayforce.types.wire;

import io.rayforce.types.RayError;
import java.util.function.Function;

/** An error of a fixed number of bytes. */
final class ErrorStep extends Step {

    private final int size;
    private final Function<byte[], RayError> reader;
    private final TextCollector bytes = new TextCollector();

    ErrorStep(int size, Function<byte[], RayError> reader) {
        this.size = size;
        this.reader = reader;
    }

    @Override
    boolean advance(WireDecoder decoder) {
        decoder.input().requireMore(size - bytes.length());
        if (!bytes.take(decoder.input(), size)) {
            return false;
        }
        decoder.complete(reader.apply(bytes.copy()));
        return true;
    }
}
