package io.rayforce.engine.table;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.types.Atom;
import io.rayforce.types.F64;
import io.rayforce.types.GuidVector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.HashMap;
import java.util.Map;

/**
 * Longs that are equal exactly where the elements are. What numbers them is kept, so that the images of several sequences of
 * one type can be compared with each other.
 */
public final class KeyImages {

    private final SymDictionary texts = new SymDictionary();
    private final LongIds guids = new LongIds(16);
    private final Map<RayValue, Integer> values = new HashMap<>();

    /** Returns the image of each element. The array may be longer than the sequence. */
    public long[] of(Sequence keys) {
        return switch (keys.type()) {
            case SYM_VECTOR -> symbols((SymVector) keys);
            case STR_VECTOR -> strings((StrVector) keys);
            case F32_VECTOR, F64_VECTOR -> floats((Vector) keys);
            case GUID_VECTOR -> guids((GuidVector) keys);
            case LIST -> values((RayList) keys);
            default -> Numbers.longs((Vector) keys);
        };
    }

    /** Returns the images of symbols on their own: their codes. */
    static long[] codes(SymVector keys) {
        int[] codes = Storage.codes(keys);
        int offset = Storage.offset(keys);
        long[] images = new long[keys.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = codes[offset + i];
        }
        return images;
    }

    private long[] symbols(SymVector keys) {
        int[] translation = new int[keys.dictionary().size()];
        long[] images = codes(keys);
        for (int i = 0; i < images.length; i++) {
            int code = (int) images[i];
            if (code != 0 && translation[code] == 0) {
                translation[code] = texts.add(keys.dictionary().text(code));
            }
            images[i] = translation[code];
        }
        return images;
    }

    private long[] strings(StrVector keys) {
        byte[] bytes = Storage.strings(keys);
        int[] ends = Storage.ends(keys);
        int offset = Storage.offset(keys);
        long[] images = new long[keys.size()];
        int start = offset == 0 ? 0 : ends[offset - 1];
        for (int i = 0; i < images.length; i++) {
            int end = ends[offset + i];
            images[i] = texts.add(bytes, start, end - start);
            start = end;
        }
        return images;
    }

    private static long[] floats(Vector keys) {
        double[] source = Numbers.doubles(keys);
        long[] images = new long[keys.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = Floats.order(source[i]);
        }
        return images;
    }

    private long[] guids(GuidVector keys) {
        long[] images = new long[keys.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (long) guids.add(keys.high(i)) << 32 | guids.add(keys.low(i));
        }
        return images;
    }

    private long[] values(RayList keys) {
        long[] images = new long[keys.size()];
        for (int i = 0; i < images.length; i++) {
            RayValue value = keys.at(i);
            if (value.type() == RayType.ERROR) {
                throw EngineException.type("an error is no key");
            }
            Integer id = values.putIfAbsent(comparable(value), values.size());
            images[i] = id == null ? values.size() - 1 : id;
        }
        return images;
    }

    /** In lists, numbers are alike when their values are, whatever their types. */
    private static RayValue comparable(RayValue value) {
        if (value instanceof Atom atom && Numbers.isNumber(atom.type())) {
            return F64.of(Numbers.doubles(Atoms.vector(atom))[0]);
        }
        return value;
    }
}
