package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
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
        assertThat(Rayfall.parse(sample.code())).isEqualTo(sample.query().compile());
        assertThat(Rayfall.parse(sample.query().explain()))
                .isEqualTo(sample.query().compile());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aQueryTravelsAsItIs(Sample sample) {
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(sample.query().compile())))
                .isEqualTo(sample.query().compile());
    }
}
