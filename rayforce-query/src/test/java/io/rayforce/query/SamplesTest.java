package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.Dict;
import io.rayforce.types.Guid;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    static Stream<Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aQueryBecomesItsCodeWhichReadsBackAsTheSameTree(Sample sample) {
        assertThat(sample.query().toRayfall()).isEqualTo(sample.code());
        assertThat(Rayfall.parse(sample.code())).isEqualTo(asRead(sample.query().compile()));
        assertThat(Rayfall.parse(sample.query().explain()))
                .isEqualTo(asRead(sample.query().compile()));
    }

    /** Identifiers have no literal form: they are read as the call that makes them. */
    private static RayValue asRead(RayValue code) {
        if (code instanceof RayList list) {
            return RayList.of(list.stream().map(SamplesTest::asRead).toList());
        } else if (code instanceof Dict dict) {
            return Dict.of(dict.keys(), asRead(dict.values()));
        } else if (code instanceof Guid one) {
            return RayList.of(Name.of("as"), Sym.of("GUID"), Str.of(one.toUuid().toString()));
        } else if (code instanceof GuidVector several) {
            return RayList.of(Name.of("map-right"), Name.of("as"), Sym.of("GUID"), texts(several));
        }
        return code;
    }

    private static StrVector texts(GuidVector identifiers) {
        return StrVector.of(
                Arrays.stream(identifiers.toArray()).map(UUID::toString).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aQueryTravelsAsItIs(Sample sample) {
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(sample.query().compile())))
                .isEqualTo(sample.query().compile());
    }
}
