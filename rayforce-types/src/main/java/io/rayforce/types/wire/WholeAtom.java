package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.RayType;
import io.rayforce.types.Str;
import io.rayforce.types.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Payloads that are one atom of fixed width or one string, as most requests and many replies: read without a decoder's state. */
final class WholeAtom {

    private static final int STRING_HEAD = 10;

    private WholeAtom() {}

    /** Returns the atom, or null if the payload is another value, or none. */
    static @Nullable Atom read(Dialect dialect, ByteBuffer payload) {
        int size = payload.remaining();
        if (size < 2) {
            return null;
        }
        byte code = payload.get(payload.position());
        if (code == dialect.stringCode()) {
            return size >= STRING_HEAD && payload.hasArray() ? string(payload) : null;
        }
        RayType type = code < 0 ? dialect.type(-code) : null;
        if (type == null || AtomCodec.width(type) < 0) {
            return null;
        }
        int head = dialect.atomsHaveFlags() ? 2 : 1;
        return size < head + AtomCodec.width(type) ? null : fixed(type, head, payload);
    }

    private static @Nullable Str string(ByteBuffer payload) {
        int start = payload.position() + STRING_HEAD;
        long length = little(payload).getLong(start - Long.BYTES);
        return length < 0 || length > payload.limit() - start
                ? null
                : Str.of(Utf8.decode(payload.array(), payload.arrayOffset() + start, (int) length));
    }

    private static Atom fixed(RayType type, int head, ByteBuffer payload) {
        int at = payload.position();
        byte flags = head == 1 ? 0 : payload.get(at + 1);
        Atom atom = AtomCodec.read(type, little(payload).position(at + head));
        return WireDecoder.nullable(atom, flags);
    }

    private static ByteBuffer little(ByteBuffer payload) {
        return payload.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
