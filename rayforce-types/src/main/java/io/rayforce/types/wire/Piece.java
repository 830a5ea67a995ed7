package io.rayforce.types.wire;

import io.rayforce.types.Vector;
import java.nio.ByteBuffer;

/** A part of a frame that knows how much of it has been copied. Not safe for use by several threads. */
sealed interface Piece {

    /** Returns how many bytes have not been copied yet. */
    long remaining();

    /** Copies as many bytes as fit into a little-endian buffer. */
    void copyTo(ByteBuffer target);

    /** Bytes that are there. */
    record Bytes(ByteBuffer bytes) implements Piece {

        @Override
        public long remaining() {
            return bytes.remaining();
        }

        @Override
        public void copyTo(ByteBuffer target) {
            if (bytes.remaining() <= target.remaining()) {
                target.put(bytes);
            } else {
                int length = target.remaining();
                target.put(bytes.slice(bytes.position(), length));
                bytes.position(bytes.position() + length);
            }
        }
    }

    /** The elements of a vector, all of one width. None is copied in part. */
    final class Elements implements Piece {

        private final Vector vector;
        private final VectorEncoder encoder;
        private final int width;
        private int next;

        Elements(Vector vector, VectorEncoder encoder) {
            this.vector = vector;
            this.encoder = encoder;
            this.width = AtomCodec.width(vector.type());
        }

        @Override
        public long remaining() {
            return (long) (vector.size() - next) * width;
        }

        @Override
        public void copyTo(ByteBuffer target) {
            int end = next + Math.min(vector.size() - next, target.remaining() / width);
            encoder.elements(vector.slice(next, end), target);
            next = end;
        }
    }
}
