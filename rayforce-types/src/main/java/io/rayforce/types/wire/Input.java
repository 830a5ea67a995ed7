package io.rayforce.types.wire;

import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a payload as far as they have arrived. An item that is cut by the end of a piece is put together in a small
 * buffer of its own.
 */
final class Input {

    private static final int COPY = 1 << 16;
    private static final int LEAST_BULK = 1 << 12;
    private static final int LARGEST_ITEM = 16;
    private static final byte[] NO_BYTES = {};
    private static final ByteBuffer NOTHING = ByteBuffer.wrap(NO_BYTES);

    private final long size;
    private byte[] carried = NO_BYTES;
    private int carriedLength;
    private ByteBuffer piece = NOTHING;
    private byte[] copy = NO_BYTES;
    private long before;

    Input(long size) {
        this.size = size;
    }

    /**
     * Takes the next bytes of the payload; those behind its end stay in the source. Bytes outside the heap are copied before they are
     * looked at one by one, but not those that are moved in bulk.
     *
     * @param bulk how many bytes from here on are to be moved in bulk
     */
    void load(ByteBuffer source, long bulk) {
        int length = (int) Math.min(source.remaining(), size - before);
        if (!source.hasArray() && bulk >= LEAST_BULK) {
            length = (int) Math.min(length, bulk);
            piece = source.slice(source.position(), length);
        } else if (source.hasArray()) {
            piece = ByteBuffer.wrap(source.array(), source.arrayOffset() + source.position(), length);
        } else {
            length = Math.min(length, COPY);
            copy = copy.length < length ? new byte[length] : copy;
            source.get(source.position(), copy, 0, length);
            piece = ByteBuffer.wrap(copy, 0, length);
        }
        piece.order(ByteOrder.LITTLE_ENDIAN);
        source.position(source.position() + length);
        before += length;
    }

    /** Drops what is left of the loaded bytes, once the value or its fault is known. */
    void skipLoaded() {
        piece.position(piece.limit());
    }

    /** Returns how many bytes of the payload have arrived. */
    long arrived() {
        return before;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long size() {
        return size;
    }

    boolean isAtEnd() {
        return before == size;
    }

    /** Returns the number of bytes of the payload that have not been consumed, arrived or not. */
    long owed() {
        return size - before + piece.remaining() + carriedLength;
    }

    /** Returns the bytes at hand, for bulk moves. To be used only while no item is carried. */
    ByteBuffer piece() {
        return piece;
    }

    /**
     * Makes an item of up to sixteen bytes available to {@link #item}, or a single byte to {@link #get}. Returns false if it
     * has not arrived; what has, is kept.
     *
     * @throws WireException if the payload ends before the item does
     */
    boolean has(int length) {
        requireMore(length);
        if (carriedLength == 0 && piece.remaining() >= length) {
            return true;
        }
        if (carried.length == 0) {
            carried = new byte[LARGEST_ITEM];
        }
        int missing = Math.min(length - carriedLength, piece.remaining());
        piece.get(carried, carriedLength, missing);
        carriedLength += missing;
        return carriedLength == length;
    }

    /** Returns a buffer whose position is at the item that {@link #has} found, and consumes the item. */
    ByteBuffer item(int length) {
        if (carriedLength == 0) {
            int at = piece.position();
            piece.position(at + length);
            return piece.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(at);
        }
        carriedLength = 0;
        return carried();
    }

    /** Consumes the eight bytes that {@link #has} found. */
    long getLong() {
        if (carriedLength == 0) {
            return piece.getLong();
        }
        carriedLength = 0;
        return carried().getLong();
    }

    private ByteBuffer carried() {
        return ByteBuffer.wrap(carried).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Tells whether the item at hand was put together from two pieces. */
    boolean isCarrying() {
        return carriedLength > 0;
    }

    /** Consumes the single byte that {@link #has} found. */
    byte get() {
        if (carriedLength == 0) {
            return piece.get();
        }
        carriedLength = 0;
        return carried[0];
    }

    /** Reads the count of a sequence and checks that the payload can hold that many elements of at least the given size. */
    int count(long count, int leastSize) {
        if (count < 0 || count > owed() / leastSize || count > Integer.MAX_VALUE - 8) {
            throw fault("a sequence announces " + count + " elements, but only " + owed() + " bytes are left");
        }
        return (int) count;
    }

    /** Checks that the payload owes at least so many bytes more, arrived or not. */
    void requireMore(int length) {
        if (owed() < length) {
            throw fault("the payload ends before its value does");
        }
    }

    WireException fault(String message) {
        return new WireException(message, size - owed());
    }
}
