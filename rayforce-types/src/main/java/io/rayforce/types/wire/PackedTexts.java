package io.rayforce.types.wire;

import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.text.Utf8;
import java.util.Arrays;

/**
 * The symbols, names and functions of a list as bytes, one of a kind before each text. As objects, short texts take more than
 * eight times the memory of their bytes on the wire. Values of other kinds leave an empty place.
 */
final class PackedTexts {

    private static final int FIRST_ROOM = 16;
    private static final byte SYMBOL = 0;
    private static final byte NAME = 1;
    private static final byte FUNCTION = 2;
    private static final Builtin.Arity[] ARITIES = Builtin.Arity.values();

    private final int first;
    private byte[] bytes = {};
    private int[] ends = new int[FIRST_ROOM];
    private int size;
    private int length;

    /** Creates a store for the elements from the given position of a list on. */
    PackedTexts(int first) {
        this.first = first;
    }

    /** Takes the next element; returns whether it is kept here. */
    boolean add(RayValue value) {
        if (value instanceof Sym symbol) {
            append(SYMBOL, symbol.value());
        } else if (value instanceof Name name) {
            append(NAME, name.text());
        } else if (value instanceof Builtin function) {
            append((byte) (FUNCTION + function.arity().ordinal()), function.name());
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size++] = length;
        return holds(first + size - 1);
    }

    private void append(byte kind, String text) {
        byte[] encoded = Utf8.encode(text);
        int end = Math.addExact(length, 1 + encoded.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, end + (end >> 1) + (long) FIRST_ROOM));
        }
        bytes[length] = kind;
        System.arraycopy(encoded, 0, bytes, length + 1, encoded.length);
        length = end;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private boolean holds(int position) {
        int index = position - first;
        return index >= 0 && ends[index] > start(index);
    }

    private RayValue at(int position) {
        int start = start(position - first);
        String text = Utf8.decode(bytes, start + 1, ends[position - first] - start - 1);
        byte kind = bytes[start];
        return switch (kind) {
            case SYMBOL -> Sym.of(text);
            case NAME -> Name.of(text);
            default -> new Builtin(text, ARITIES[kind - FUNCTION]);
        };
    }

    /** Returns the list of the elements that are kept here and, for the others, of the given. */
    RayList among(RayValue[] others) {
        return RayList.deferred(others.length, position -> holds(position) ? at(position) : others[position]);
    }
}
