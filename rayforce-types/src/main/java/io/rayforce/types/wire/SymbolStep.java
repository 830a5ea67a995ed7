package io.rayforce.types.wire;

import io.rayforce.types.Name;
import io.rayforce.types.Sym;

/** A symbol, either literal or a name. */
final class SymbolStep extends Step {

    private final TextCollector text = new TextCollector();
    private byte flags;
    private boolean flagsRead;

    @Override
    boolean advance(WireDecoder decoder) {
        if (!flagsRead && decoder.dialect().atomsHaveFlags()) {
            if (!decoder.input().has(1)) {
                return false;
            }
            flags = decoder.hint();
        }
        flagsRead = true;
        if (!text.takeUntilNul(decoder.input())) {
            return false;
        }
        boolean literal = (flags & Codes.LITERAL) != 0 || decoder.readsData();
        String made = decoder.text(text);
        decoder.complete(literal ? Sym.of(made) : Name.of(made));
        return true;
    }
}
