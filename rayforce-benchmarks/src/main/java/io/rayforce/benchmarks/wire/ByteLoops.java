package io.rayforce.benchmarks.wire;

import java.util.Arrays;

/** The compression of the wire formats, written plainly: one byte after the other. */
final class ByteLoops {

    private static final int LONGEST_RUN = 127;
    private static final int LONGEST_COPY = 128;

    private ByteLoops() {}

    /** Returns the expanded size in four bytes, then groups of equal or different differences. */
    static byte[] compress(byte[] payload) {
        byte[] out = new byte[payload.length + payload.length / LONGEST_COPY + 8];
        int length = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out[length++] = (byte) (payload.length >>> shift);
        }
        int at = 0;
        while (at < payload.length) {
            int end = at;
            while (end < payload.length
                    && end - at < LONGEST_RUN
                    && difference(payload, end) == difference(payload, at)) {
                end++;
            }
            if (end - at > 1) {
                out[length++] = (byte) (end - at);
                out[length++] = difference(payload, at);
                at = end;
                continue;
            }
            int head = length++;
            while (at < payload.length
                    && length - head - 1 < LONGEST_COPY
                    && (at + 1 == payload.length || difference(payload, at) != difference(payload, at + 1))) {
                out[length++] = difference(payload, at++);
            }
            out[head] = (byte) -(length - head - 1);
        }
        return Arrays.copyOf(out, length);
    }

    private static byte difference(byte[] payload, int at) {
        return (byte) (payload[at] - (at == 0 ? 0 : payload[at - 1]));
    }

    static byte[] expand(byte[] compressed) {
        int size = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            size |= (compressed[i] & 0xff) << Byte.SIZE * i;
        }
        byte[] out = new byte[size];
        byte last = 0;
        int length = 0;
        for (int at = Integer.BYTES; at < compressed.length; ) {
            int count = compressed[at++];
            for (int i = 0; i < Math.abs(count); i++) {
                last += count > 0 ? compressed[at] : compressed[at + i];
                out[length++] = last;
            }
            at += count > 0 ? 1 : -count;
        }
        return out;
    }
}
