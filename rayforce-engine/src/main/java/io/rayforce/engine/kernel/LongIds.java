package io.rayforce.engine.kernel;

import java.util.Arrays;

/** Numbers distinct longs from 0 in the order in which they are first seen. */
public final class LongIds {

    /** What {@link #find} returns for a key that was never added. */
    public static final int ABSENT = -1;

    private long[] keys;
    private int[] slots;
    private int size;

    /** Creates an empty numbering with room for about the given number of keys. */
    public LongIds(int expected) {
        int room = Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 26))) << 1;
        keys = new long[room];
        slots = new int[2 * room];
    }

    /** Returns the number of distinct keys. */
    public int size() {
        return size;
    }

    /** Returns the number of a key, giving it the next one if it is new. */
    public int add(long key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        for (int held = slots[slot]; held != 0; held = slots[slot]) {
            if (keys[held - 1] == key) {
                return held - 1;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        keys[size] = key;
        int id = size++;
        if (size == keys.length) {
            grow();
        }
        return id;
    }

    /** Returns the number of a key, or {@link #ABSENT}. */
    public int find(long key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        for (int held = slots[slot]; held != 0; held = slots[slot]) {
            if (keys[held - 1] == key) {
                return held - 1;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[2 * keys.length];
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = hash(keys[id]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id + 1;
        }
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }
}
