package io.rayforce.engine.table;

import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A column that elements are appended to. What was handed out stays as it was: appending writes behind it, or into a new
 * array. Used by one thread at a time.
 */
final class GrowingColumn {

    private final RayType type;
    private final SymDictionary dictionary = new SymDictionary();
    private Object array;
    private int size;
    private byte[] text = new byte[0];
    private int[] translation = new int[0];
    private SymDictionary translated = dictionary;

    /** Creates an empty column with room for a number of elements of a vector type, or of any values for lists. */
    GrowingColumn(RayType type, int room) {
        this.type = type;
        this.array = switch (type) {
            case LIST -> new RayValue[room];
            case STR_VECTOR -> new int[room];
            default -> Storages.newArray(type, room);
        };
    }

    /** Creates a column that holds the elements of a sequence. */
    static GrowingColumn of(Sequence elements, int room) {
        GrowingColumn column = new GrowingColumn(elements.type(), Math.max(room, elements.size()));
        column.append(elements);
        return column;
    }

    int size() {
        return size;
    }

    /** Appends all elements of a sequence of the column's own type. */
    void append(Sequence elements) {
        int count = elements.size();
        reserve(count);
        switch (type) {
            case LIST -> {
                for (int i = 0; i < count; i++) {
                    ((RayValue[]) array)[size + i] = elements.at(i);
                }
            }
            case STR_VECTOR -> appendStrings((StrVector) elements);
            case SYM_VECTOR -> appendSymbols((SymVector) elements);
            default -> {
                int places = Storages.places(type);
                Vector vector = (Vector) elements;
                System.arraycopy(
                        Storages.array(vector), places * Storage.offset(vector), array, places * size, places * count);
            }
        }
        size += count;
    }

    private void reserve(int count) {
        int places = type == RayType.LIST ? 1 : Storages.places(type);
        int needed = Math.multiplyExact(places, Math.addExact(size, count));
        if (needed > Array.getLength(array)) {
            Object larger = Array.newInstance(array.getClass().getComponentType(), grown(needed));
            System.arraycopy(array, 0, larger, 0, places * size);
            array = larger;
        }
    }

    private static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(16, needed + (long) needed / 2));
    }

    private void appendStrings(StrVector elements) {
        if (elements.size() == 0) {
            return;
        }
        int[] ends = (int[]) array;
        int[] sourceEnds = Storage.ends(elements);
        int offset = Storage.offset(elements);
        int from = offset == 0 ? 0 : sourceEnds[offset - 1];
        int length = sourceEnds[offset + elements.size() - 1] - from;
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, length);
        if (end > text.length) {
            text = Arrays.copyOf(text, grown(end));
        }
        System.arraycopy(Storage.strings(elements), from, text, start, length);
        for (int i = 0; i < elements.size(); i++) {
            ends[size + i] = sourceEnds[offset + i] - from + start;
        }
    }

    private void appendSymbols(SymVector elements) {
        int[] codes = (int[]) array;
        int[] source = Storage.codes(elements);
        int offset = Storage.offset(elements);
        SymDictionary from = elements.dictionary();
        if (elements.size() < from.size() / 4) {
            for (int i = 0; i < elements.size(); i++) {
                codes[size + i] = dictionary.add(elements.get(i));
            }
            return;
        }
        int[] to = translation(from);
        for (int i = 0; i < elements.size(); i++) {
            int code = source[offset + i];
            if (code != Nulls.SYM && to[code] == 0) {
                to[code] = dictionary.add(from.text(code));
            }
            codes[size + i] = to[code];
        }
    }

    private int[] translation(SymDictionary from) {
        if (translated != from || translation.length < from.size()) {
            translation = new int[from.size()];
            translated = from;
        }
        return translation;
    }

    /** Returns the elements so far. */
    Sequence snapshot() {
        return switch (type) {
            case LIST -> RayList.wrap(Arrays.copyOf((RayValue[]) array, size));
            case STR_VECTOR -> StrVector.wrap(text, (int[]) array).slice(0, size);
            case SYM_VECTOR -> SymVector.wrap(dictionary, (int[]) array).slice(0, size);
            default -> Storages.wrap(type, array).slice(0, size);
        };
    }
}
