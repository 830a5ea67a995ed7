package io.rayforce.types.wire;

import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A vector of symbols, decoded straight into the codes of a dictionary. */
final class SymVectorStep extends Step {

    private static final int FIRST_ROOM = 1024;
    private static final SymDictionary NONE = new SymDictionary();

    private SymDictionary dictionary = NONE;
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
            dictionary = decoder.dictionary(count);
            codes = new int
                    [Math.min(
                            count, Math.max(FIRST_ROOM, decoder.input().piece().remaining() / 2))];
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
        makeRoom();
        codes[filled++] = dictionary.add(cut.bytes(), cut.from(), cut.length());
        cut.clear();
        return true;
    }

    private void takeWhole(ByteBuffer piece) {
        do {
            makeRoom();
            filled = dictionary.addTerminated(piece, codes, filled);
        } while (filled == codes.length && filled < count);
    }

    private void makeRoom() {
        if (filled == codes.length) {
            codes = Arrays.copyOf(codes, (int) Math.min(count, filled + filled / 2L));
        }
    }
}
