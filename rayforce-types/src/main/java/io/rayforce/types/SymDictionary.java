package io.rayforce.types;

import io.rayforce.types.text.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The distinct symbols of a column, numbered from 0; code 0 is the empty symbol. It only grows.
 *
 * <p>One thread may add while others read, provided that they got the codes they ask about through a safe publication.
 * A reader that looks up a text may see codes added after its vector was made, and has to take those as absent.
 */
public final class SymDictionary {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ABSENT = -1;

    private volatile Content content = new Content(new byte[64], new int[8], new int[16], new String[8]);
    private volatile int size = 1;

    /** Creates a dictionary that holds the empty symbol alone. */
    public SymDictionary() {}

    /** Arrays that are replaced together when one of them has to grow. The probe table holds codes; 0 is a free slot. */
    private record Content(byte[] bytes, int[] ends, int[] probe, String[] texts) {

        int start(int code) {
            return code == 0 ? 0 : ends[code - 1];
        }

        boolean holds(int code, byte[] source, int from, int length) {
            if (code >= ends.length) {
                return false;
            }
            int start = start(code);
            return ends[code] - start == length
                    && Arrays.equals(bytes, start, start + length, source, from, from + length);
        }
    }

    /** Returns the number of symbols, the empty one included. */
    public int size() {
        return size;
    }

    /** Returns the text of a symbol; it is made once. */
    public String text(int code) {
        Content now = content;
        String text = now.texts[code];
        if (text == null) {
            int start = now.start(code);
            text = Utf8.decode(now.bytes, start, now.ends[code] - start);
            now.texts[code] = text;
        }
        return text;
    }

    /** Returns the number of bytes of a symbol. */
    public int byteLength(int code) {
        Content now = content;
        return now.ends[code] - now.start(code);
    }

    /** Copies the bytes of a symbol and returns the position after them. */
    public int copyTo(int code, byte[] target, int position) {
        Content now = content;
        int start = now.start(code);
        int length = now.ends[code] - start;
        System.arraycopy(now.bytes, start, target, position, length);
        return position + length;
    }

    /** Compares two symbols, possibly of two dictionaries, by their bytes as unsigned numbers. */
    public int compare(int code, SymDictionary other, int otherCode) {
        Content mine = content;
        Content theirs = other.content;
        return Arrays.compareUnsigned(
                mine.bytes,
                mine.start(code),
                mine.ends[code],
                theirs.bytes,
                theirs.start(otherCode),
                theirs.ends[otherCode]);
    }

    /** Returns the code of a symbol, or -1. */
    public int codeOf(String text) {
        byte[] encoded = Utf8.encode(text);
        return encoded.length == 0 ? 0 : find(content, encoded, 0, encoded.length);
    }

    /** Returns the code of a symbol, adding it if it is new. */
    public int add(String text) {
        byte[] encoded = Utf8.encode(text);
        return add(encoded, 0, encoded.length);
    }

    /** Returns the code of the symbol with the given bytes, adding it if it is new. */
    public int add(byte[] source, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int code = find(content, source, from, length);
        return code != ABSENT ? code : append(source, from, length);
    }

    private static int find(Content now, byte[] source, int from, int length) {
        int mask = now.probe.length - 1;
        for (int slot = hash(source, from, length) & mask; ; slot = (slot + 1) & mask) {
            int code = now.probe[slot];
            if (code == 0) {
                return ABSENT;
            }
            if (now.holds(code, source, from, length)) {
                return code;
            }
        }
    }

    private int append(byte[] source, int from, int length) {
        int code = size;
        Content now = withRoom(content, code, length);
        int start = now.start(code);
        System.arraycopy(source, from, now.bytes, start, length);
        now.ends[code] = start + length;
        enter(now.probe, code, hash(source, from, length));
        content = now;
        size = code + 1;
        return code;
    }

    private static Content withRoom(Content now, int code, int length) {
        int end = Math.addExact(now.start(code), length);
        if (end <= now.bytes.length && code < now.ends.length) {
            return now;
        }
        byte[] bytes = end <= now.bytes.length ? now.bytes : Arrays.copyOf(now.bytes, grown(end));
        if (code < now.ends.length) {
            return new Content(bytes, now.ends, now.probe, now.texts);
        }
        int room = grown(code);
        Content larger =
                new Content(bytes, Arrays.copyOf(now.ends, room), new int[2 * room], Arrays.copyOf(now.texts, room));
        for (int old = 1; old < code; old++) {
            int start = larger.start(old);
            enter(larger.probe, old, hash(bytes, start, larger.ends[old] - start));
        }
        return larger;
    }

    /** Returns the power of two above a number, or the largest array length. */
    private static int grown(int needed) {
        return needed >= 1 << 29 ? Integer.MAX_VALUE - 8 : Integer.highestOneBit(needed) << 1;
    }

    private static void enter(int[] probe, int code, int hash) {
        int mask = probe.length - 1;
        int slot = hash & mask;
        while (probe[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        probe[slot] = code;
    }

    private static int hash(byte[] source, int from, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = from;
        for (int rest = length; rest >= 8; rest -= 8, at += 8) {
            hash = mix(hash ^ (long) LONG.get(source, at));
        }
        long tail = 0;
        for (; at < from + length; at++) {
            tail = tail << 8 | source[at] & 0xff;
        }
        return (int) mix(hash ^ tail);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
