package io.rayforce.types;

import io.rayforce.types.text.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct symbols of a column, numbered from 0; code 0 is the empty symbol. It only grows.
 *
 * <p>One thread may add while others read, provided that they got the codes they ask about through a safe publication.
 * A reader that looks up a text may see codes added after its vector was made, and has to take those as absent.
 */
public final class SymDictionary {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ABSENT = -1;

    /** For so many symbols at most, room is made before it is known how many of them differ. */
    private static final int FEW = 64;

    private static final Content EMPTY = new Content(new byte[0], new int[1], new long[1]);

    private volatile Content content = EMPTY;
    private volatile int size = 1;
    private volatile @Nullable String[] texts = {};

    /** Creates a dictionary that holds the empty symbol alone. */
    public SymDictionary() {}

    /**
     * Returns a dictionary of the given symbols.
     *
     * @param codes takes the code of each
     */
    static SymDictionary of(String[] symbols, int[] codes) {
        SymDictionary dictionary = new SymDictionary();
        Content now = withRoomFor(Math.min(symbols.length, FEW));
        int size = 1;
        for (int i = 0; i < symbols.length; i++) {
            byte[] encoded = Utf8.encode(symbols[i]);
            if (encoded.length > 0) {
                int hash = hash(encoded, 0, encoded.length);
                int code = find(now, encoded, 0, encoded.length, hash);
                if (code == ABSENT) {
                    code = size++;
                    now = with(now, code, encoded, 0, encoded.length, hash);
                }
                codes[i] = code;
            }
        }
        dictionary.content = now;
        dictionary.size = size;
        return dictionary;
    }

    /**
     * Arrays that are replaced together when one of them has to grow. The probe table holds codes, their hashes in the upper
     * halves, so that hardly any symbol is looked at that is not the one sought; 0 is a free slot.
     */
    private record Content(byte[] bytes, int[] ends, long[] probe) {

        int start(int code) {
            return code == 0 ? 0 : ends[code - 1];
        }

        /** A reader may meet the code of a symbol that was added after these arrays were replaced. */
        boolean holds(int code, byte[] source, int from, int length) {
            if (code >= ends.length || ends[code] > bytes.length) {
                return false;
            }
            int start = start(code);
            if (ends[code] - start != length) {
                return false;
            }
            return length <= Long.BYTES
                    ? word(bytes, start, length) == word(source, from, length)
                    : Arrays.equals(bytes, start, start + length, source, from, from + length);
        }
    }

    /** Returns the number of symbols, the empty one included. */
    public int size() {
        return size;
    }

    /** Returns the text of a symbol; it is made once. */
    public String text(int code) {
        @Nullable String[] made = texts;
        String text = code < made.length ? made[code] : null;
        return text == null ? makeText(code) : text;
    }

    private String makeText(int code) {
        Content now = content;
        int start = now.start(code);
        String text = Utf8.decode(now.bytes, start, now.ends[code] - start);
        @Nullable String[] made = texts;
        if (code >= made.length) {
            made = Arrays.copyOf(made, now.ends.length);
            texts = made;
        }
        made[code] = text;
        return text;
    }

    /** Returns the number of bytes of a symbol. */
    public int byteLength(int code) {
        Content now = content;
        return now.ends[code] - now.start(code);
    }

    /** Returns the number of bytes of the symbols with the codes from one position to before another. */
    public long byteLength(int[] codes, int from, int to) {
        Content now = content;
        long length = 0;
        for (int i = from; i < to; i++) {
            length += now.ends[codes[i]] - now.start(codes[i]);
        }
        return length;
    }

    /**
     * Copies the bytes of the symbols with the codes from one position to before another, a zero byte behind each, and returns
     * the position after them. What lies behind that position in the target may be overwritten.
     */
    public int copyTerminated(int[] codes, int from, int to, byte[] target, int position) {
        Content now = content;
        int at = position;
        for (int i = from; i < to; i++) {
            int start = now.start(codes[i]);
            int length = now.ends[codes[i]] - start;
            if (length < Long.BYTES && at <= target.length - Long.BYTES) {
                LONG.set(target, at, word(now.bytes, start, length));
            } else {
                System.arraycopy(now.bytes, start, target, at, length);
                target[at + length] = 0;
            }
            at += length + 1;
        }
        return at;
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
        return encoded.length == 0 ? 0 : find(content, encoded, 0, encoded.length, hash(encoded, 0, encoded.length));
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
        int hash = hash(source, from, length);
        int code = find(content, source, from, length, hash);
        return code != ABSENT ? code : append(source, from, length, hash);
    }

    /**
     * Adds symbols that have a zero byte behind each, as many as lie whole in the buffer and have room among the codes.
     *
     * @param source a buffer with an array, read from its position, which is left behind the last whole symbol
     * @param codes where the codes go, from the given position on
     * @return the position after the last code
     */
    public int addTerminated(ByteBuffer source, int[] codes, int position) {
        byte[] bytes = source.array();
        int start = source.arrayOffset() + source.position();
        int limit = source.arrayOffset() + source.limit();
        int filled = position;
        while (filled < codes.length) {
            int end = terminator(bytes, start, limit);
            if (end == limit) {
                break;
            }
            codes[filled++] = add(bytes, start, end - start);
            start = end + 1;
        }
        source.position(start - source.arrayOffset());
        return filled;
    }

    /** Returns the position of the next zero byte, or the limit. */
    private static int terminator(byte[] bytes, int from, int limit) {
        int at = from;
        for (; at <= limit - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONG.get(bytes, at);
            long zeros = (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        while (at < limit && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    /** Returns up to eight bytes as a number, the first as the lowest. */
    private static long word(byte[] bytes, int from, int length) {
        if (from <= bytes.length - Long.BYTES) {
            return length == 0 ? 0 : (long) LONG.get(bytes, from) & -1L >>> Long.SIZE - Byte.SIZE * length;
        }
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = word << Byte.SIZE | bytes[from + i] & 0xff;
        }
        return word;
    }

    private static int find(Content now, byte[] source, int from, int length, int hash) {
        int mask = now.probe.length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            long entry = now.probe[slot];
            if (entry == 0) {
                return ABSENT;
            }
            if ((int) (entry >>> Integer.SIZE) == hash && now.holds((int) entry, source, from, length)) {
                return (int) entry;
            }
        }
    }

    private int append(byte[] source, int from, int length, int hash) {
        int code = size;
        content = with(content, code, source, from, length, hash);
        size = code + 1;
        return code;
    }

    /** Returns the content with one more symbol, in the same arrays if they have room. */
    private static Content with(Content content, int code, byte[] source, int from, int length, int hash) {
        Content now = withRoom(content, code, length);
        int start = now.start(code);
        System.arraycopy(source, from, now.bytes, start, length);
        now.ends[code] = start + length;
        enter(now.probe, ((long) hash << Integer.SIZE) | code);
        return now;
    }

    private static Content withRoomFor(int symbols) {
        return symbols == 0
                ? EMPTY
                : new Content(
                        new byte[Long.BYTES * symbols],
                        new int[symbols + 1],
                        new long[Integer.highestOneBit(4 * symbols)]);
    }

    private static Content withRoom(Content now, int code, int length) {
        int end = Math.addExact(now.start(code), length);
        byte[] bytes = end <= now.bytes.length ? now.bytes : Arrays.copyOf(now.bytes, grown(end));
        int[] ends = code < now.ends.length ? now.ends : Arrays.copyOf(now.ends, grown(code));
        long[] probe = code < now.probe.length / 2 ? now.probe : rehashed(now.probe);
        return bytes == now.bytes && ends == now.ends && probe == now.probe ? now : new Content(bytes, ends, probe);
    }

    /** Returns a probe table of four times the size: the table stays filled to a half at most. */
    private static long[] rehashed(long[] full) {
        long[] probe = new long[Math.max(4, 4 * full.length)];
        for (long entry : full) {
            if (entry != 0) {
                enter(probe, entry);
            }
        }
        return probe;
    }

    /** Returns half as much again as is needed, or the largest array length. */
    private static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8, needed + (long) needed / 2 + 4);
    }

    private static void enter(long[] probe, long entry) {
        int mask = probe.length - 1;
        int slot = (int) (entry >>> Integer.SIZE) & mask;
        while (probe[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        probe[slot] = entry;
    }

    private static int hash(byte[] source, int from, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = from;
        int rest = length;
        for (; rest > Long.BYTES; rest -= Long.BYTES, at += Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(source, at));
        }
        return (int) mix(hash ^ word(source, at, rest));
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
