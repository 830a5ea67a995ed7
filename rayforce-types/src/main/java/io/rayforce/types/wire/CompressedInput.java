package io.rayforce.types.wire;

import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The bytes of a compressed payload: its expanded size, then groups. */
final class CompressedInput {

    private final LongConsumer onSize;
    private final Consumer<ByteBuffer> onPiece;
    private long owed;
    private int head;
    private int announced;
    private @Nullable Inflater inflater;

    /**
     * Creates the input of one payload.
     *
     * @param size its size on the wire
     * @param onSize told the expanded size, before anything is expanded
     * @param onPiece given the expanded bytes
     */
    CompressedInput(long size, LongConsumer onSize, Consumer<ByteBuffer> onPiece) {
        this.owed = size;
        this.onSize = onSize;
        this.onPiece = onPiece;
    }

    boolean isAtEnd() {
        return owed == 0;
    }

    /** Consumes what belongs to the payload, and expands it if it is wanted. */
    void feed(ByteBuffer bytes, boolean wanted) {
        ByteBuffer piece = bytes.slice(bytes.position(), (int) Math.min(owed, bytes.remaining()));
        bytes.position(bytes.position() + piece.remaining());
        owed -= piece.remaining();
        if (wanted) {
            expand(piece);
        }
    }

    private void expand(ByteBuffer piece) {
        while (head < Integer.BYTES && piece.hasRemaining()) {
            announced |= (piece.get() & 0xff) << Byte.SIZE * head++;
        }
        if (head == Integer.BYTES) {
            inflate(groups(), piece);
        }
        if (owed == 0 && (inflater == null || !inflater.isWhole())) {
            throw new WireException("malformed compression: it ends before the announced size is reached", 0);
        }
    }

    private Inflater groups() {
        Inflater groups = inflater;
        if (groups == null) {
            long size = Integer.toUnsignedLong(announced);
            onSize.accept(size);
            groups = new Inflater(size, onPiece);
            inflater = groups;
        }
        return groups;
    }

    private static void inflate(Inflater groups, ByteBuffer piece) {
        if (piece.hasArray()) {
            int from = piece.arrayOffset() + piece.position();
            groups.feed(piece.array(), from, from + piece.remaining());
        } else {
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            groups.feed(copy, 0, copy.length);
        }
    }
}
