package io.rayforce.types.wire;

import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. Its elements are kept in chunks until it is complete, so that they never take twice the room they need. */
final class ListStep extends Step {

    private static final int FIRST_ROOM = 16;
    private static final int LARGEST_CHUNK = 1 << 12;

    private final List<RayValue[]> full = new ArrayList<>(0);
    private RayValue[] chunk = new RayValue[0];
    private @Nullable PackedTexts packed;
    private int used;
    private int count = -1;
    private int filled;

    @Override
    boolean advance(WireDecoder decoder) {
        if (count < 0 && !head(decoder)) {
            return false;
        }
        while (filled < count) {
            int depth = filled;
            if (!decoder.begin()) {
                return false;
            }
            if (filled == depth) {
                return true;
            }
        }
        RayValue[] elements = elements();
        decoder.complete(packed == null ? RayList.wrap(elements) : packed.among(elements));
        return true;
    }

    private boolean head(WireDecoder decoder) {
        count = SequenceHead.read(decoder, 1);
        chunk = new RayValue[Math.max(0, Math.min(count, FIRST_ROOM))];
        return count >= 0;
    }

    @Override
    void accept(RayValue value, WireDecoder decoder) {
        if (used == chunk.length) {
            full.add(chunk);
            chunk = new RayValue[Math.min(count - filled, Math.min(filled, LARGEST_CHUNK))];
            used = 0;
        }
        if (packed == null && decoder.savesMemory()) {
            packed = new PackedTexts(filled);
        }
        chunk[used++] = packed != null && packed.add(value) ? RayNull.NULL : value;
        filled++;
    }

    private RayValue[] elements() {
        if (full.isEmpty()) {
            return chunk;
        }
        RayValue[] elements = new RayValue[count];
        int at = 0;
        for (RayValue[] before : full) {
            System.arraycopy(before, 0, elements, at, before.length);
            at += before.length;
        }
        System.arraycopy(chunk, 0, elements, at, used);
        return elements;
    }
}
