package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayList;
import io.rayforce.types.StrVector;
import io.rayforce.types.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Strings of any lengths, short ones being copied by words, are written one behind the other. */
class StringEncodingTest {

    private static String[] texts(int count, long seed) {
        Random random = new Random(seed);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = "0123456789".repeat(10).substring(0, random.nextInt(1 + random.nextInt(100)));
        }
        return texts;
    }

    /** The rules of the format, string after string. */
    private static byte[] plain(Vector strings, int attributes) {
        ByteBuffer bytes = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 13).put((byte) attributes).putLong(strings.size());
        for (int i = 0; i < strings.size(); i++) {
            byte[] text = ((StrVector) strings).get(i).getBytes(StandardCharsets.UTF_8);
            bytes.putLong(text.length).put(text);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Property
    void theyAreWrittenByTheRules(
            @ForAll @IntRange(max = 300) int count, @ForAll long seed, @ForAll @IntRange(max = 300) int cut) {
        StrVector strings = StrVector.of(texts(count, seed));
        Vector slice = strings.slice(cut % (count + 1) / 2, count - cut % (count + 1) / 2);
        byte[] expected = plain(slice, slice.hasNulls() ? 0x40 : 0);
        assertThat(WireFormat.V3.encode(slice).array()).isEqualTo(expected);
        assertThat(WireFormat.V3.decode(ByteBuffer.wrap(expected))).isEqualTo(slice);
    }

    @Test
    void whatFollowsThemIsNotTouched() {
        for (int length = 0; length < 200; length++) {
            StrVector strings = StrVector.of("x".repeat(length), "y".repeat(length / 2));
            RayList list = RayList.of(strings, strings.slice(1, 2), strings);
            assertThat(WireFormat.V3.decode(WireFormat.V3.encode(list))).isEqualTo(list);
            assertThat(WireFormat.V1.decode(WireFormat.V1.encode(list)))
                    .isEqualTo(RayList.of(
                            RayList.of(strings.asList()),
                            RayList.of(strings.slice(1, 2).asList()),
                            RayList.of(strings.asList())));
        }
    }
}
