package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Date;
import io.rayforce.types.DateVector;
import io.rayforce.types.Dict;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Guid;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import io.rayforce.types.Vectors;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of wire version 3, statement by statement. */
class ProtocolTest {

    private static RayValue decode(String hex) {
        return WireFormat.V3.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    private static String encode(RayValue value) {
        return HexFormat.of().formatHex(WireFormat.V3.encode(value).array());
    }

    private static void assertBytes(RayValue value, String hex) {
        assertThat(encode(value)).isEqualTo(hex.replace(" ", ""));
        assertThat(decode(hex)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "B8, ff, ff",
        "U8, fe, fe",
        "I16, fd, fd",
        "I32, fc, fc",
        "I64, fb, fb",
        "F32, fa, ''",
        "F64, f9, f6",
        "DATE, f8, f9",
        "TIME, f7, f8",
        "TIMESTAMP, f6, f7",
        "GUID, f5, f5",
        "SYM, f4, fa",
        "STR, f3, 0c",
        "TIMESPAN, f0, ''"
    })
    void everyTypeHasACodeInEachVersion(RayType type, String version3, String version1) {
        Atom zero = Vectors.filled(type, 1).at(0);
        assertThat(encode(zero)).startsWith(version3);
        assertThat(HexFormat.of().parseHex(encode(Vectors.filled(type, 1)))[0])
                .isEqualTo((byte) -HexFormat.of().parseHex(version3)[0]);
        if (version1.isEmpty()) {
            assertThatThrownBy(() -> WireFormat.V1.encode(zero)).isInstanceOf(WireException.class);
        } else {
            assertThat(WireFormat.V1.encode(zero).get(0))
                    .isEqualTo(HexFormat.of().parseHex(version1)[0]);
        }
    }

    @Test
    void everyOtherCodeIsRefused() {
        IntStream.rangeClosed(-128, 127)
                .filter(code -> Math.abs(code) == 14
                        || Math.abs(code) == 15
                        || Math.abs(code) >= 17 && Math.abs(code) <= 97
                        || code >= 104 && code <= 125
                        || code < -97)
                .forEach(code -> {
                    byte[] bytes = new byte[40];
                    bytes[0] = (byte) code;
                    assertThatThrownBy(() -> WireFormat.V3.decode(ByteBuffer.wrap(bytes)))
                            .isInstanceOf(WireException.class)
                            .hasMessageContaining("unknown type code " + code);
                });
    }

    @Test
    void anAtomIsItsTypeFlagsAndValue() {
        assertBytes(I64.of(3), "fb 00 0300000000000000");
        assertBytes(Str.of("é"), "f3 00 0200000000000000 c3a9");
        assertBytes(Sym.of("abc"), "f4 20 616263 00");
        assertBytes(Name.of("abc"), "f4 00 616263 00");
        assertBytes(Timespan.ofNanos(-1), "f0 00 ffffffffffffffff");
        assertThat(decode("fb 9e 0300000000000000")).as("other flags").isEqualTo(I64.of(3));
        assertThat(decode("ff 00 07")).as("not zero").isEqualTo(decode("ff 00 01"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RayType.class,
            names = {"B8", "U8", "I16", "I32", "I64", "F32", "F64", "DATE", "TIME", "TIMESTAMP", "TIMESPAN", "GUID"})
    void aTypedNullIsFlaggedAndItsValueBytesDoNotCount(RayType type) {
        Atom none = Atom.nullOf(type);
        byte[] bytes = WireFormat.V3.encode(none).array();
        assertThat(bytes[1]).isEqualTo((byte) 1);
        Arrays.fill(bytes, 2, bytes.length, (byte) 0x55);
        assertThat(WireFormat.V3.decode(ByteBuffer.wrap(bytes))).isEqualTo(none);
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(RayList.of(none)))).isEqualTo(RayList.of(none));
        RayList listed =
                (RayList) decode("00 00 0100000000000000" + HexFormat.of().formatHex(bytes));
        assertThat(listed.at(0)).isEqualTo(none);
    }

    @Test
    void aNullByValueNeedsNoFlag() {
        assertThat(decode("fb 00 0000000000000080")).isEqualTo(I64.NULL);
        assertThat(decode("f5 00" + "00".repeat(16))).isEqualTo(Guid.NULL);
        assertThat(decode("f4 20 00")).isEqualTo(Sym.NULL);
        assertThat(decode("f3 01 0000000000000000")).isEqualTo(Str.NULL);
        assertThat(encode(Sym.NULL)).isEqualTo("f42000");
    }

    @Test
    void thePayloadOfANanIsKept() {
        String odd = "f900010000000000f47f";
        F64 number = (F64) decode(odd);
        assertThat(number.isNull()).isTrue();
        assertThat(encode(number)).endsWith(odd.substring(4));
        String vector = "0740" + "0100000000000000" + "010000000000f4ff";
        assertThat(encode(decode(vector))).isEqualTo(vector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "40", "20", "03", "ff"})
    void theAttributesOfAVectorAreAHintThatIsIgnored(String attributes) {
        assertThat(decode("05" + attributes + "0100000000000000 0200000000000000"))
                .isEqualTo(I64Vector.of(2));
        assertThat(decode("00" + attributes + "0100000000000000 7e")).isEqualTo(RayList.of(RayNull.NULL));
    }

    @Test
    void aVectorThatHoldsANullIsMarked() {
        assertThat(encode(I64Vector.of(1, 2))).startsWith("0500");
        assertThat(encode(I64Vector.of(1, I64.NULL.value()))).startsWith("0540");
        assertThat(encode(F64Vector.of(Double.NaN))).startsWith("0740");
        assertThat(encode(GuidVector.wrap(new long[2]))).startsWith("0b40");
        assertThat(encode(StrVector.of("a", ""))).startsWith("0d40");
        assertThat(encode(SymVector.of("a", ""))).startsWith("0c00");
        long[] many = new long[100_000];
        many[99_999] = Long.MIN_VALUE;
        assertThat(WireFormat.V3.encode(I64Vector.wrap(many)).get(1)).isEqualTo((byte) 0x40);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertFault("05 00 ffffffffffffffff", "announces -1 elements");
        assertFault("05 00 0200000000000000 0000000000000000", "announces 2 elements");
        assertFault("00 00 00ca9a3b00000000", "announces 1000000000 elements");
        DecodeLimits few = DecodeLimits.DEFAULT.withMaxElements(3);
        ByteBuffer four = WireFormat.V3.encode(U8Vector.of(1, 2, 3, 4));
        WireDecoder decoder = WireFormat.V3.decoder(four.remaining(), few);
        decoder.feed(four);
        assertThatThrownBy(decoder::value).isInstanceOf(WireException.class).hasMessageContaining("limit of 3");
    }

    @Test
    void stringsCountBytesAndMayHoldNul() {
        assertBytes(Str.of("a\0b"), "f3 00 0300000000000000 610062");
        assertBytes(StrVector.of("a", "\0é"), "0d 00 0200000000000000 0100000000000000 61 0300000000000000 00c3a9");
        assertBytes(Str.of("\udcff"), "f3 00 0100000000000000 ff");
        assertThatThrownBy(() -> Sym.of("a\0b"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("NUL");
        assertFault("f4 00 6162", "ends before");
    }

    @Test
    void temporalValuesCountFromTheYear2000() {
        assertBytes(Date.of(LocalDate.EPOCH), "f8 00 33d5ffff");
        assertThat(Date.of(LocalDate.EPOCH).days()).isEqualTo(-10957);
        assertThat(Timestamp.of(Instant.EPOCH).nanos()).isEqualTo(-946684800000000000L);
        assertThat(Timestamp.ofNanos(Long.MIN_VALUE + 1).toInstant()).hasToString("1707-09-22T00:12:43.145224193Z");
        assertThat(Timestamp.ofNanos(Long.MAX_VALUE).toInstant()).hasToString("2292-04-10T23:47:16.854775807Z");
        assertBytes(Time.ofMillis(-1), "f7 00 ffffffff");
        assertThat(Time.ofMillis(90_000_000)).hasToString("Time(25:00:00.000)");
        assertBytes(DateVector.of(0, 1), "08 00 0200000000000000 00000000 01000000");
    }

    @Test
    void anIdentifierIsInTheOrderOfItsText() {
        assertBytes(Guid.parse("01020304-0506-0708-090a-0b0c0d0e0f10"), "f5 00 0102030405060708090a0b0c0d0e0f10");
    }

    @Test
    void compoundValues() {
        assertBytes(RayNull.NULL, "7e");
        assertBytes(RayList.of(RayNull.NULL, RayError.of("type")), "00 00 0200000000000000 7e 7f7479706500000000");
        assertBytes(
                Dict.of(SymVector.of("a"), I64Vector.of(1)),
                "63 00 0c00 0100000000000000 6100 0500 0100000000000000 0100000000000000");
        assertBytes(Dict.EMPTY, "63 00 0000 0000000000000000 0000 0000000000000000");
        assertBytes(RayTable.builder().build(), "62 00 0c00 0000000000000000 0000 0000000000000000");
        assertBytes(new Builtin("sum", Builtin.Arity.UNARY), "65 73756d 00");
        assertThat(((RayTable) decode("62 00 0c03 0200000000000000 6100 6100 0000 0200000000000000"
                                + "0500 0000000000000000 0000 0000000000000000"))
                        .columnNames())
                .containsExactly("a", "a");
    }

    @Test
    void lambdas() {
        assertThat(encode(Lambda.of(SymVector.of(), RayList.of(I64.of(1)))))
                .startsWith("6400" + "0500" + "0000000000000000");
        Dict captured = Dict.of(SymVector.of("y"), RayList.of(I64.of(1)));
        Lambda closure = new Lambda(SymVector.of("x"), RayList.of(Name.of("y")), captured);
        assertThat(encode(closure)).startsWith("6401" + "0c00").endsWith(encode(captured));
        assertThat(decode(encode(closure))).isEqualTo(closure);
        String plain = encode(Lambda.of(SymVector.of("x"), RayList.of(Name.of("y"))));
        assertThat(decode("647e" + plain.substring(4))).as("other bits").isEqualTo(decode(plain));
        assertFault("6401" + plain.substring(4), "ends before");
        assertThatThrownBy(() -> decode("6401" + plain.substring(4) + "7e")).isInstanceOf(WireException.class);
    }

    @Test
    void tablesAndDictsThatDoNotFitAreRefused() {
        String one = "0500 0100000000000000 0100000000000000";
        String two = "0500 0200000000000000 0100000000000000 0200000000000000";
        String names = "0c00 0200000000000000 6100 6200";
        assertFault("62 00" + names + "0000 0100000000000000" + one, "2 names but 1 columns");
        assertFault("62 00" + names + "0000 0200000000000000" + one + two, "rows");
        assertFault("62 00" + names + "0000 0200000000000000" + one + "fb00 0100000000000000", "I64 as a column");
        assertFault("62 00" + names + one, "as columns");
        assertFault("62 00" + two + "0000 0200000000000000" + one + one, "as names");
        assertFault("63 00" + names + one, "2 keys but 1 values");
        assertFault("63 00 7e 7e", "keys and values of a dict");
    }

    @Test
    void anErrorIsACodeOfSevenLetters() {
        assertBytes(RayError.of("domain"), "7f 646f6d61696e0000");
        assertThat(encode(RayError.of("restricted"))).isEqualTo("7f7265737472696300");
        assertThat(decode("7f 6162636465666768")).isEqualTo(RayError.of("abcdefgh"));
        assertFault("7f 7479", "ends before");
    }

    @Test
    void bytesBehindTheValueAreIgnored() {
        assertThat(decode("7e 55 66")).isEqualTo(RayNull.NULL);
        assertThat(decode("fb 00 0300000000000000 7e")).isEqualTo(I64.of(3));
        assertThat(decode("0500 0100000000000000 0100000000000000 ff")).isEqualTo(I64Vector.of(1));
        assertFault("", "an empty payload");
    }

    @Test
    void aPayloadOfMoreThanTwoThousandBytesIsCompressedIfThatHelps() {
        assertThat(size(U8Vector.wrap(new byte[1990]))).as("2000 bytes").isEqualTo(2000);
        assertThat(size(U8Vector.wrap(new byte[1991]))).as("2001 bytes").isEqualTo(42);
        assertThat(size(I64Vector.wrap(LongStream.range(0, 249).toArray()))).isEqualTo(1250);
    }

    private static int size(Vector value) {
        ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, value);
        return frame.remaining() - Frame.HEADER_SIZE;
    }

    @Test
    void theKindOfAFrameIsOneOfThree() {
        for (int type = 0; type < 256; type++) {
            ByteBuffer frame =
                    WireFormat.V3.encodeFrame(Frame.Kind.SYNC, RayNull.NULL).put(7, (byte) type);
            Frame.Kind expected = type == 1 ? Frame.Kind.SYNC : type == 2 ? Frame.Kind.RESPONSE : Frame.Kind.ASYNC;
            assertThat(Frame.read(frame, WireFormat.V3, Frame.MAX_REQUEST).kind())
                    .isEqualTo(expected);
        }
    }

    private static void assertFault(String hex, String words) {
        assertThatThrownBy(() -> decode(hex)).isInstanceOf(WireException.class).hasMessageContaining(words);
    }
}
