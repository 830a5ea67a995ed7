package io.rayforce.types.wire;

import io.rayforce.types.Vector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes large vectors without their elements, and remembers where those belong. */
final class GapEncoder extends VectorEncoder {

    /** What is smaller is copied at once. */
    static final int LEAST_SIZE = 1 << 17;

    private final List<Vector> vectors = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    GapEncoder(Dialect dialect, Hints hints) {
        super(dialect, hints);
    }

    /** Tells whether the elements are left out: there are many, all of them of one width. */
    static boolean isLarge(Vector vector) {
        return switch (vector.type()) {
            case SYM_VECTOR, STR_VECTOR -> false;
            default -> (long) vector.size() * AtomCodec.width(vector.type()) >= LEAST_SIZE;
        };
    }

    @Override
    void write(Vector vector, ByteBuffer out) {
        if (isLarge(vector)) {
            head(vector, out);
            vectors.add(vector);
            positions.add(out.position());
        } else {
            super.write(vector, out);
        }
    }

    /** Returns what was written together with what was left out. */
    OutgoingFrame between(ByteBuffer written, VectorEncoder encoder) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < vectors.size(); i++) {
            int end = positions.get(i);
            pieces.add(new Piece.Bytes(written.slice(start, end - start)));
            pieces.add(new Piece.Elements(vectors.get(i), encoder));
            start = end;
        }
        pieces.add(new Piece.Bytes(written.slice(start, written.limit() - start)));
        return new OutgoingFrame(pieces.toArray(Piece[]::new));
    }
}
