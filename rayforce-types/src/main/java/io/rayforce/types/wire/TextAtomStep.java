package io.rayforce.types.wire;

import io.rayforce.types.Name;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;

/** A symbol or a string. */
final class TextAtomStep extends Step {

    private final RayType type;
    private final TextCollector text = new TextCollector();
    private byte flags;
    private boolean flagsRead;
    private int length = -1;

    TextAtomStep(RayType type) {
        this.type = type;
    }

    @Override
    boolean advance(WireDecoder decoder) {
        if (!flagsRead && decoder.dialect().atomsHaveFlags()) {
            if (!decoder.input().has(1)) {
                return false;
            }
            flags = decoder.hint();
        }
        flagsRead = true;
        return type == RayType.SYM ? symbol(decoder) : string(decoder);
    }

    private boolean symbol(WireDecoder decoder) {
        if (!text.takeUntilNul(decoder.input())) {
            return false;
        }
        boolean literal = (flags & Codes.LITERAL) != 0;
        RayValue value = literal ? Sym.of(text.toString()) : Name.of(text.toString());
        decoder.complete(value);
        return true;
    }

    private boolean string(WireDecoder decoder) {
        if (length < 0) {
            if (!decoder.input().has(Long.BYTES)) {
                return false;
            }
            length = decoder.input().count(decoder.input().item(Long.BYTES), 1);
        }
        if (!text.take(decoder.input(), length)) {
            return false;
        }
        decoder.complete(Str.of(text.toString()));
        return true;
    }
}
