package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.B8;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Timespan;
import io.rayforce.types.U8;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Version1Test {

    private static RayValue decode(String hex) {
        return WireFormat.V1.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    private static String encode(RayValue value) {
        return HexFormat.of().formatHex(WireFormat.V1.encode(value).array());
    }

    @ParameterizedTest
    @CsvSource({"1, type", "2, arity", "4, domain", "6, value", "11, user", "99, error 99"})
    void anErrorIsRecognisedInBothForms(int number, String code) {
        String head = String.format("7f%02x", number);
        assertThat(decode(head + "3412000000000000" + (number == 11 ? "00" : "")))
                .isEqualTo(RayError.of(code));
        assertThat(decode(head + "00".repeat(31))).isEqualTo(RayError.of(code));
    }

    @Test
    void theTextOfARaisedErrorIsKept() {
        RayError raised = new RayError("user", "no luck");
        assertThat(decode("7f0b" + "00".repeat(8) + "6e6f206c75636b00")).isEqualTo(raised);
        assertThat(decode(encode(raised))).isEqualTo(raised);
        assertThat(encode(raised)).hasSize(2 * 33);
    }

    @Test
    void anErrorOfALaterVersionBecomesItsClosestRelative() {
        assertThat(decode(encode(RayError.of("type")))).isEqualTo(RayError.of("type"));
        assertThat(decode(encode(RayError.of("name")))).isEqualTo(RayError.of("value"));
        assertThat(decode(encode(RayError.of("cancel")))).isEqualTo(new RayError("user", "cancel"));
    }

    @Test
    void anErrorInsideAListIsOfTheEarlyForm() {
        assertThat(decode("00000200000000000000" + "7f010000000000000000" + "fb0500000000000000"))
                .isEqualTo(RayList.of(RayError.of("type"), I64.of(5)));
        RayList list = RayList.of(new RayError("user", "no luck"), RayError.of("type"), I64.of(5), RayError.of("os"));
        assertThat(decode(encode(list))).isEqualTo(list);
        RayValue dict = Dict.of(SymVector.of("a"), RayList.of(list));
        assertThat(decode(encode(dict))).isEqualTo(dict);
    }

    @Test
    void theTextOfAnErrorEndsAtNul() {
        RayList list = RayList.of(new RayError("user", "no\0luck"), I64.of(5));
        assertThat(decode(encode(list))).isEqualTo(RayList.of(new RayError("user", "no"), I64.of(5)));
        assertThat(decode(encode(new RayError("user", "no\0luck")))).isEqualTo(new RayError("user", "no"));
    }

    @Test
    void aStringIsAVectorOfCharacters() {
        assertThat(encode(Str.of("é"))).isEqualTo("0c000200000000000000c3a9");
        assertThat(decode("f4e9")).isEqualTo(Str.of("\udce9"));
    }

    @Test
    void aColumnOfStringsIsAListOnTheWireOnly() {
        RayTable table =
                RayTable.builder().column("s", StrVector.of("x", "", "yy")).build();
        assertThat(encode(table)).contains("0c000200000000000000" + "7979");
        assertThat(WireFormat.V1.decode(WireFormat.V1.encode(table))).isEqualTo(table);
        assertThat(WireFormat.V1.decode(WireFormat.V1.encode(StrVector.of("a"))))
                .isEqualTo(RayList.of(Str.of("a")));
    }

    @Test
    void aSymbolIsANameOutsideOfReplies() {
        ByteBuffer payload = WireFormat.V1.encode(RayList.of(Sym.of("a"), Name.of("b")));
        assertThat(WireFormat.V1.decode(payload.duplicate())).isEqualTo(RayList.of(Name.of("a"), Name.of("b")));
        assertThat(reply(WireFormat.V1, payload)).isEqualTo(RayList.of(Sym.of("a"), Sym.of("b")));
    }

    @Test
    void aFunctionInAReplyKeepsItsNames() {
        RayValue function = Lambda.of(SymVector.of("x"), RayList.of(RayList.of(Name.of("f"), Name.of("x"))));
        for (WireFormat format : WireFormat.values()) {
            assertThat(reply(format, format.encode(RayList.of(Name.of("data"), function))))
                    .isEqualTo(RayList.of(Sym.of("data"), function));
        }
    }

    private static RayValue reply(WireFormat format, ByteBuffer payload) {
        Frame frame = new Frame(format.version(), Frame.NO_FLAGS, Frame.Kind.RESPONSE, payload.remaining());
        WireDecoder decoder = format.decoder(frame, DecodeLimits.DEFAULT);
        decoder.feed(payload);
        return decoder.value();
    }

    @Test
    void severalExpressionsOfAFunctionAreJoined() {
        Builtin join = new Builtin("do", Builtin.Arity.VARIADIC);
        Lambda two = Lambda.of(SymVector.of("x"), RayList.of(I64.of(1), Name.of("x")));
        assertThat(decode(encode(two)))
                .isEqualTo(Lambda.of(SymVector.of("x"), RayList.of(RayList.of(join, I64.of(1), Name.of("x")))));
        assertThat(decode(encode(Lambda.of(SymVector.of(), RayList.EMPTY))))
                .isEqualTo(Lambda.of(SymVector.of(), RayList.of(RayNull.NULL)));
    }

    @Test
    void theKeysOfTheEmptyDictAreTheNullObject() {
        assertThat(encode(Dict.EMPTY)).isEqualTo("63007e00000000000000000000");
        assertThat(decode("63007e00000000000000000000")).isEqualTo(Dict.EMPTY);
    }

    @Test
    void whatCannotBeSaidIsRefusedWithAWayOut() {
        assertRefused(F32.of(1), "cast to F64");
        assertRefused(RayList.of(Timespan.ofNanos(1)), "nanoseconds as I64");
        assertRefused(I16Vector.of((short) 1), "cast to I32");
        assertRefused(B8.NULL, "a null B8");
        assertRefused(U8.NULL, "a null U8");
        Dict captured = Dict.of(SymVector.of("y"), RayList.of(I64.of(1)));
        assertRefused(new Lambda(SymVector.of("x"), RayList.of(I64.of(1)), captured), "pass them as arguments");
    }

    private static void assertRefused(RayValue value, String words) {
        assertThatThrownBy(() -> WireFormat.V1.encode(value))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("wire version 1 cannot carry")
                .hasMessageContaining(words);
    }

    @Test
    void anEmptyPayloadIsAFaultOfItsValueOnly() {
        ByteBuffer header = ByteBuffer.wrap(HexFormat.of().parseHex("fadeface" + "01000002" + "00".repeat(8)));
        Frame frame = Frame.read(header, WireFormat.V1, Frame.MAX_REQUEST);
        WireDecoder decoder = WireFormat.V1.decoder(frame, DecodeLimits.DEFAULT);
        assertThat(decoder.isComplete()).isTrue();
        assertThatThrownBy(decoder::value)
                .isInstanceOf(WireException.class)
                .hasMessageContaining("the sender could not write its value");
    }

    @Test
    void flagsOfLaterVersionsAreRefused() {
        assertThatThrownBy(() -> WireFormat.V1.encodeFrame(Frame.Kind.SYNC, Frame.VERBOSE, I64Vector.of(1)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("wire version 1");
    }
}
