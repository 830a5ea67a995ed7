package io.rayforce.types.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A frame that is encoded while it is sent: the elements of large vectors are copied from where they are when the buffer to send
 * them from is there.
 *
 * <p>Not safe for use by several threads at the same time.
 */
public final class OutgoingFrame {

    private final Piece[] pieces;
    private int next;
    private long remaining;
    private boolean isStarted;

    OutgoingFrame(Piece... pieces) {
        this.pieces = pieces;
        for (Piece piece : pieces) {
            remaining += piece.remaining();
        }
    }

    /** Returns a frame of bytes that are there, from the position of the buffer to its limit. The buffer itself is left as it is. */
    public static OutgoingFrame of(ByteBuffer bytes) {
        return new OutgoingFrame(new Piece.Bytes(bytes.duplicate()));
    }

    /** Writes the header of a frame, for which the first bytes were left free. */
    OutgoingFrame withHeader(byte version, byte flags, Frame.Kind kind) {
        ByteBuffer first = ((Piece.Bytes) pieces[0]).bytes();
        new Frame(version, flags, kind, remaining - Frame.HEADER_SIZE)
                .writeTo(first.slice(first.position(), Frame.HEADER_SIZE));
        return this;
    }

    /** Returns how many bytes have not been copied yet. */
    public long remaining() {
        return remaining;
    }

    /** Tells whether some bytes have been copied. */
    public boolean isStarted() {
        return isStarted;
    }

    /**
     * Copies the bytes that are next, as many as fit. No element is copied in part, so that up to fifteen bytes may stay free.
     *
     * @param target a little-endian buffer, written from its position on, which is left behind the bytes
     * @throws IllegalArgumentException if the buffer has another order
     */
    public void copyTo(ByteBuffer target) {
        if (target.order() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalArgumentException("frames are little-endian; give the buffer that order");
        }
        int start = target.position();
        while (next < pieces.length) {
            pieces[next].copyTo(target);
            if (pieces[next].remaining() > 0) {
                break;
            }
            next++;
        }
        isStarted = isStarted || target.position() > start;
        remaining -= target.position() - start;
    }
}
