package io.rayforce.types.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayValues;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void everyRecordedValueIsShownAsTheServerShowedIt() {
        List<String> different = new ArrayList<>();
        int values = 0;
        for (String resource : List.of("rayfall")) {
            for (JsonNode line : Recordings.lines(resource)) {
                if (!line.has("result")) {
                    continue;
                }
                values++;
                byte[] payload = HexFormat.of().parseHex(line.get("hex").asText());
                String shown = Rayfall.format(WireFormat.V3.decode(ByteBuffer.wrap(payload)));
                if (!shown.equals(line.get("result").asText())) {
                    different.add(line.get("expr").asText() + "\n  shown    " + shown + "\n  recorded "
                            + line.get("result").asText());
                }
            }
        }
        System.out.println("values shown as recorded: " + (values - different.size()) + " of " + values);
        assertThat(different).isEmpty();
    }

    @Test
    void numbersInsideAreRoundedToTwoDecimals() {
        assertThat(Rayfall.compact(F64Vector.of(0, -0.0, 3, 2.5, 2.675, 0.125, 0.1, 1e6, 1234567.8, 0.01, -0.0999)))
                .isEqualTo("[0.0 0.0 3.0 2.5 2.67 0.12 0.1 1000000.0 1.23e+06 1.00e-02 -9.99e-02]");
        assertThat(Rayfall.compact(F64.of(Double.POSITIVE_INFINITY))).isEqualTo("inf");
        assertThat(Rayfall.compact(F32.of(1.5f))).isEqualTo("1.5e");
    }

    @Test
    void aNumberAloneHasSixSignificantDigits() {
        assertThat(Rayfall.format(F64.of(2500))).isEqualTo("2500");
        assertThat(Rayfall.format(F64.of(9223372036854775808.0))).isEqualTo("9.22337e+18");
        assertThat(Rayfall.format(F64.of(1e-5))).isEqualTo("1e-05");
        assertThat(Rayfall.format(F64.of(-0.00015))).isEqualTo("-0.00015");
        assertThat(Rayfall.format(F64.of(Double.NEGATIVE_INFINITY))).isEqualTo("-inf");
        assertThat(Rayfall.format(F64.NULL)).isEqualTo("0Nf");
    }

    @Test
    void codeAndCompoundValues() {
        assertThat(Rayfall.format(Str.of("a \"b\""))).isEqualTo("a \"b\"");
        assertThat(Rayfall.compact(Str.of("a \"b\""))).isEqualTo("\"a \"b\"\"");
        assertThat(Rayfall.format(RayError.of("type"))).isEqualTo("error: type");
        assertThat(Rayfall.format(new Builtin("+", Builtin.Arity.BINARY))).isEqualTo("<+>");
        assertThat(Rayfall.format(Lambda.of(SymVector.of("x"), RayList.EMPTY))).isEqualTo("lambda");
        assertThat(Rayfall.format(RayList.of(RayNull.NULL, RayNull.NULL))).isEqualTo("[null null]");
        assertThat(Rayfall.format(RayList.of(I64.of(1), Sym.of("a"), RayList.EMPTY)))
                .isEqualTo("(list 1 a ())");
        assertThat(Rayfall.format(Dict.of(SymVector.of("a", "b"), RayList.of(I64.of(1), Name.of("x")))))
                .isEqualTo("{a:1 b:x}");
    }

    @Provide
    Arbitrary<RayValue> values() {
        return RayValues.values(3);
    }

    @Property
    void everyValueCanBeShown(@ForAll("values") RayValue value) {
        assertThat(Rayfall.format(value)).isNotNull();
        assertThat(value.toString()).isNotNull();
    }
}
