package io.rayforce.types.wire;

import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A vector of symbols, decoded straight into the codes of a dictionary. */
final class SymVectorStep extends Step {

    private static final int FIRST_ROOM = 1024;

    private final SymDictionary dictionary = new SymDictionary();
    private final TextCollector cut = new TextCollector();
    private int[] codes = {};
    private int count = -1;
    private int filled;

    @Override
    boolean advance(WireDecoder decoder) {
        if (count < 0) {
            count = SequenceHead.read(decoder, 1);
            if (count < 0) {
                return false;
            }
            codes = new int[Math.min(count, FIRST_ROOM)];
        }
        if (cut.length() > 0 && !finishCut(decoder.input())) {
            return false;
        }
        takeWhole(decoder.input().piece());
        if (filled < count) {
            return finishCut(decoder.input());
        }
        decoder.complete(SymVector.wrap(dictionary, codes));
        return true;
    }

    private boolean finishCut(Input input) {
        if (!cut.takeUntilNul(input)) {
            return false;
        }
        add(dictionary.add(cut.bytes(), 0, cut.length()));
        cut.clear();
        return true;
    }

    private void takeWhole(ByteBuffer piece) {
        byte[] array = piece.array();
        int limit = piece.limit();
        int start = piece.position();
        for (int at = start; filled < count && at < limit; at++) {
            if (array[at] == 0) {
                add(dictionary.add(array, start, at - start));
                start = at + 1;
            }
        }
        piece.position(start);
    }

    private void add(int code) {
        if (filled == codes.length) {
            codes = Arrays.copyOf(codes, (int) Math.min(count, 2L * filled));
        }
        codes[filled++] = code;
    }
}
