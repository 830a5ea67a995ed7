package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayValue;
import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payloads made to take much memory for few bytes: what is held stays within eight times the bytes, and one MiB. */
class MemoryTest {

    private static final int COUNT = 60_000;
    private static final long FREE = 1 << 20;
    private static final int MEASUREMENTS = 3;

    /** Sequences of many small elements, each as its bytes on the wire. */
    enum Flood {
        NULLS(WireFormat.V3, 0, i -> "~"),
        BYTES(WireFormat.V1, 0, i -> "\u00fe" + (char) (i & 0xff)),
        CHARACTERS(WireFormat.V1, 0, i -> "\u00f4" + (char) (i & 0xff)),
        NAMES_OF_A_FEW(WireFormat.V3, 0, i -> "\u00f4\0" + short26(i % 26) + '\0'),
        NAMES(WireFormat.V3, 0, i -> "\u00f4\0" + short26(i) + '\0'),
        FUNCTIONS(WireFormat.V3, 0, i -> "e" + short26(i) + '\0'),
        EMPTY_LISTS(WireFormat.V3, 0, i -> "\0\0" + length(0)),
        LISTS_OF_NULL(WireFormat.V3, 0, i -> "\0\0" + length(1) + '~'),
        EMPTY_SYMBOL_VECTORS(WireFormat.V3, 0, i -> "\f\0" + length(0)),
        SYMBOL_VECTORS_OF_ONE(WireFormat.V3, 0, i -> "\f\0" + length(1) + short26(i) + '\0'),
        STRING_VECTORS_OF_ONE(WireFormat.V3, 0, i -> "\r\0" + length(1) + length(0)),
        DICTS(WireFormat.V3, 0, i -> "c\0" + "\0\0" + length(0) + "\0\0" + length(0)),
        TABLES(WireFormat.V3, 0, i -> "b\0" + "\f\0" + length(0) + "\0\0" + length(0)),
        ERRORS(WireFormat.V3, 0, i -> "\u007ftype\0\0\0\0"),
        SYMBOLS(WireFormat.V3, 12, i -> short26(i) + '\0'),
        EMPTY_SYMBOLS(WireFormat.V3, 12, i -> "\0"),
        STRINGS(WireFormat.V3, 13, i -> length(1) + "a");

        private final WireFormat format;
        private final int code;
        private final IntFunction<String> element;

        Flood(WireFormat format, int code, IntFunction<String> element) {
            this.format = format;
            this.code = code;
            this.element = element;
        }

        byte[] payload() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(latin((char) code + "\0" + length(COUNT)));
            for (int i = 0; i < COUNT; i++) {
                bytes.writeBytes(latin(element.apply(i)));
            }
            return bytes.toByteArray();
        }

        private static byte[] latin(String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        private static String length(int length) {
            byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .array();
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** Returns a number in letters. */
        private static String short26(int number) {
            return (number >= 26 ? short26(number / 26 - 1) : "") + (char) ('a' + number % 26);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldIsBounded(Flood flood) {
        byte[] payload = flood.payload();
        for (int piece : new int[] {payload.length, 8192}) {
            // What else happens in the process meanwhile counts, too; the least of a few is what the value takes.
            long held = LongStream.generate(() -> held(flood, payload, piece))
                    .limit(MEASUREMENTS)
                    .min()
                    .orElseThrow();
            assertThat(held).as("%s in pieces of %d", flood, piece).isLessThanOrEqualTo(8L * payload.length + FREE);
        }
    }

    private static long held(Flood flood, byte[] payload, int piece) {
        long before = used();
        WireDecoder decoder = flood.format.decoder(payload.length, DecodeLimits.DEFAULT);
        for (int at = 0; at < payload.length; at += piece) {
            decoder.feed(ByteBuffer.wrap(payload, at, Math.min(piece, payload.length - at)));
        }
        RayValue value = decoder.value();
        long held = used() - before;
        Reference.reachabilityFence(decoder);
        Reference.reachabilityFence(value);
        return held;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
