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
    private final SymDictionary dictionary;
    private Object array;
    private int size;
    private byte[] text = new byte[0];
    private int[] translation = new int[0];
    private SymDictionary translated;
    private boolean shared;

    /** Creates an empty column with room for a number of elements of a vector type, or of any values for lists. */
    GrowingColumn(RayType type, int room) {
        this.type = type;
        this.dictionary = new SymDictionary();
        this.translated = dictionary;
        this.array = switch (type) {
            case LIST -> new RayValue[room];
            case STR_VECTOR -> new int[room];
            default -> Storages.newArray(type, room);
        };
    }

    private GrowingColumn(GrowingColumn former) {
        type = former.type;
        dictionary = former.dictionary;
        translated = dictionary;
        array = former.array;
        size = former.size;
        text = former.text;
        shared = true;
    }

    /** Creates a column that holds the elements of a sequence. */
    static GrowingColumn of(Sequence elements, int room) {
        GrowingColumn column = new GrowingColumn(elements.type(), Math.max(room, elements.size()));
        column.append(elements);
        return column;
    }

    /** Returns a column with the same elements, which goes on where this one is not changed any more. */
    GrowingColumn successor() {
        return new GrowingColumn(this);
    }

    RayType type() {
        return type;
    }

    boolean hasRoom(int count) {
        return (long) places() * ((long) size + count) <= Array.getLength(array);
    }

    /** Forgets the elements behind a number of them. */
    void truncate(int count) {
        size = Math.min(size, count);
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
                int places = places();
                Vector vector = (Vector) elements;
                System.arraycopy(
                        Storages.array(vector), places * Storage.offset(vector), array, places * size, places * count);
            }
        }
        size += count;
    }

    private void reserve(int count) {
        int needed = Math.multiplyExact(places(), Math.addExact(size, count));
        if (needed > Array.getLength(array)) {
            int room = grown(needed);
            move(room - room % places());
        }
    }

    private int places() {
        return type == RayType.LIST ? 1 : Storages.places(type);
    }

    private void move(int room) {
        Object larger = Array.newInstance(array.getClass().getComponentType(), room);
        System.arraycopy(array, 0, larger, 0, places() * size);
        array = larger;
        shared = false;
    }

    /** Makes sure that nothing that was handed out sees an element being overwritten. */
    void own() {
        if (shared) {
            move(Array.getLength(array));
        }
    }

    /** Overwrites elements of an {@linkplain #own owned} column with those of a sequence of its type. */
    void overwrite(int[] targets, Sequence elements) {
        switch (type) {
            case STR_VECTOR -> rewrite(targets, (StrVector) elements);
            case LIST -> {
                for (int i = 0; i < targets.length; i++) {
                    ((RayValue[]) array)[targets[i]] = elements.at(i);
                }
            }
            case SYM_VECTOR -> {
                for (int i = 0; i < targets.length; i++) {
                    ((int[]) array)[targets[i]] = dictionary.add(((SymVector) elements).get(i));
                }
            }
            default -> {
                int places = places();
                int offset = places * Storage.offset((Vector) elements);
                Object source = Storages.array((Vector) elements);
                for (int i = 0; i < targets.length; i++) {
                    System.arraycopy(source, offset + places * i, array, places * targets[i], places);
                }
            }
        }
    }

    /** Strings lie packed, so that new ones have to be packed with all others. */
    private void rewrite(int[] targets, StrVector elements) {
        int[] positions = new int[size];
        Arrays.setAll(positions, i -> i);
        for (int i = 0; i < targets.length; i++) {
            positions[targets[i]] = size + i;
        }
        StrVector packed = (StrVector) Gather.rows(Append.both(view(size), elements), positions);
        text = Storage.strings(packed);
        array = Storage.ends(packed);
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

    /** Returns all elements so far. */
    Sequence snapshot() {
        return snapshot(size);
    }

    /** Returns the first elements; they stay as they are. */
    Sequence snapshot(int count) {
        shared = true;
        return view(count);
    }

    /** Returns the first elements as they are until one is overwritten. */
    Sequence view(int count) {
        return switch (type) {
            case LIST -> RayList.wrap(Arrays.copyOf((RayValue[]) array, count));
            case STR_VECTOR -> StrVector.wrap(text, (int[]) array).slice(0, count);
            case SYM_VECTOR -> SymVector.wrap(dictionary, (int[]) array).slice(0, count);
            default -> Storages.wrap(type, array).slice(0, count);
        };
    }
}
