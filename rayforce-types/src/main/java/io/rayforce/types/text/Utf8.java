package io.rayforce.types.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text encoding of symbols and strings: UTF-8, without loss. Servers do not check their bytes, so a byte that is no
 * UTF-8 is kept as the lone surrogate U+DC00 plus the byte, and written back as that byte.
 */
public final class Utf8 {

    private static final char REPLACEMENT = '\ufffd';
    private static final char ESCAPE = '\udc00';
    private static final char ASCII_END = 0x80;
    private static final int SHORT = 64;

    private Utf8() {}

    /** Returns the text of the given bytes. */
    public static String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeEscaping(bytes, from, length);
    }

    /** Returns the bytes of the given text. */
    public static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                return encodeEscaped(text);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the number of bytes of the given text. */
    public static int byteLength(String text) {
        return isAscii(text) ? text.length() : encode(text).length;
    }

    /** Writes the bytes of the given text. */
    public static void put(String text, ByteBuffer out) {
        if (text.length() > SHORT || !isAscii(text)) {
            out.put(encode(text));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            out.put((byte) text.charAt(i));
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** Compares two texts by their bytes, as unsigned numbers. */
    public static int compare(String left, String right) {
        return Arrays.compareUnsigned(encode(left), encode(right));
    }

    private static boolean isEscape(String text, int index) {
        char c = text.charAt(index);
        return c >= ESCAPE + 0x80
                && c <= ESCAPE + 0xff
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static String decodeEscaping(byte[] bytes, int from, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate(length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xff)));
            }
        }
    }

    private static byte[] encodeEscaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
                out.write(text.charAt(i) - ESCAPE);
                start = i + 1;
            }
        }
        out.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
