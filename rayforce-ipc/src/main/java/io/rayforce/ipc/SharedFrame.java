package io.rayforce.ipc;

import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A value to push, encoded once for all clients that get it. Not safe for use by several threads; what it returns is. */
final class SharedFrame {

    private final RayValue value;
    private @Nullable ByteBuffer plain;
    private @Nullable ByteBuffer compressed;

    SharedFrame(RayValue value) {
        this.value = value;
    }

    /** Returns the bytes of the frame, compressed where it helps and is wanted. */
    ByteBuffer bytes(boolean compress) {
        if (compress) {
            compressed = compressed == null ? encode(Frame.COMPRESSED) : compressed;
            return compressed.duplicate();
        }
        plain = plain == null ? encode(Frame.NO_FLAGS) : plain;
        return plain.duplicate();
    }

    private ByteBuffer encode(byte flags) {
        return WireFormat.V3.encodeFrame(Frame.Kind.ASYNC, flags, value);
    }
}
