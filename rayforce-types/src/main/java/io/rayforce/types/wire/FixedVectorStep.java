package io.rayforce.types.wire;

import io.rayforce.types.RayType;

/**
 * A vector of elements of fixed width. Its array is never larger than four times what has arrived of the payload: a count alone makes
 * nobody allocate.
 */
final class FixedVectorStep extends Step {

    private static final int FIRST_ROOM = 1024;

    /** This array and what was decoded before take five times the bytes that have arrived, of the eight that are allowed. */
    private static final long GROWTH = 4;

    private final Elements elements;
    private final int width;
    private int count = -1;
    private int filled;
    private int room;

    FixedVectorStep(RayType type) {
        this.elements = Elements.of(type);
        this.width = AtomCodec.width(type);
    }

    @Override
    boolean advance(WireDecoder decoder) {
        Input input = decoder.input();
        if (count < 0) {
            count = SequenceHead.read(decoder, width);
            if (count < 0) {
                return false;
            }
            makeRoom(FIRST_ROOM, input);
        }
        while (filled < count) {
            if (!input.has(width)) {
                return false;
            }
            take(input);
        }
        decoder.complete(elements.vector());
        return true;
    }

    @Override
    long bulk() {
        return Math.max(0, count - filled) * (long) width;
    }

    private void makeRoom(int needed, Input input) {
        room = (int) Math.min(count, Math.max(needed, GROWTH * input.arrived() / width));
        elements.grow(room);
    }

    /** Takes an element that was put together from two pieces, or all that lie whole in this one. */
    private void take(Input input) {
        int whole =
                input.isCarrying() ? 1 : Math.min(count - filled, input.piece().remaining() / width);
        if (filled + whole > room) {
            makeRoom(filled + whole, input);
        }
        elements.take(input.item(whole * width), filled, whole);
        filled += whole;
    }
}
