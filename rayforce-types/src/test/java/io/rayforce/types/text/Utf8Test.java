package io.rayforce.types.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayValues;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Bytes become text and text bytes without loss, whether or not they are UTF-8. */
class Utf8Test {

    @Provide
    Arbitrary<String> texts() {
        return RayValues.texts();
    }

    @Property
    void anyBytesComeBack(@ForAll byte[] bytes) {
        assertThat(Utf8.encode(Utf8.decode(bytes, 0, bytes.length))).isEqualTo(bytes);
    }

    @Property
    void anyTextComesBack(@ForAll("texts") String text) {
        byte[] bytes = Utf8.encode(text);
        assertThat(Utf8.decode(bytes, 0, bytes.length)).isEqualTo(text);
    }

    @Property
    void lengthAndBytesAgree(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int times) {
        String repeated = text.repeat(times);
        byte[] bytes = Utf8.encode(repeated);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        Utf8.put(repeated, out);
        assertThat(Utf8.byteLength(repeated)).isEqualTo(bytes.length);
        assertThat(out.array()).isEqualTo(bytes);
    }

    @Property
    void textsCompareAsTheirBytes(@ForAll("texts") String left, @ForAll("texts") String right) {
        assertThat(Integer.signum(Utf8.compare(left, right)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(Utf8.encode(left), Utf8.encode(right))));
    }
}
