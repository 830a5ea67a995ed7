package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.Builtin;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of so many different short texts that they are kept as bytes: nobody sees a difference. */
class ManyTextsTest {

    private static final int COUNT = 200_000;

    private final RayList list = RayList.of(
            IntStream.range(0, COUNT).mapToObj(ManyTextsTest::element).toList());

    private static RayValue element(int i) {
        String text = Integer.toString(i, Character.MAX_RADIX);
        return switch (i % 7) {
            case 0 -> Name.of(text);
            case 1 -> new Builtin(text, Builtin.Arity.values()[i % 3]);
            case 2 -> I64.of(i);
            case 3 -> i % 2 == 0 ? RayNull.NULL : Sym.NULL;
            case 4 -> Sym.of("é" + text);
            default -> Sym.of(text);
        };
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        ByteBuffer payload = WireFormat.V3.encode(list);
        RayValue read = WireFormat.V3.decode(payload.duplicate());
        assertThat(read).isEqualTo(list).hasSameHashCodeAs(list).hasToString(list.toString());
        assertThat(WireFormat.V3.encode(read)).isEqualTo(payload);
    }

    @Test
    void theyAreReadInPieces() {
        ByteBuffer payload = WireFormat.V3.encode(list);
        WireDecoder decoder = WireFormat.V3.decoder(payload.remaining(), DecodeLimits.DEFAULT);
        for (int at = 0; at < payload.limit(); at += 4099) {
            decoder.feed(payload.slice(at, Math.min(4099, payload.limit() - at)));
        }
        assertThat(decoder.value()).isEqualTo(list);
    }

    @Test
    void theElementsAreReachedInEveryWay() {
        RayList read = (RayList) WireFormat.V3.decode(WireFormat.V3.encode(list));
        assertThat(read.size()).isEqualTo(COUNT);
        assertThat(read.nullCount()).isEqualTo(list.nullCount());
        assertThat(read.stream()).containsExactlyElementsOf(list);
        assertThat(read).containsExactlyElementsOf(list.asList());
        assertThat(read.slice(COUNT - 100, COUNT)).isEqualTo(list.slice(COUNT - 100, COUNT));
        assertThat(read.slice(COUNT - 100, COUNT).slice(10, 20)).isEqualTo(list.slice(COUNT - 90, COUNT - 80));
        assertThat(read.pick(COUNT - 1, 0)).isEqualTo(list.pick(COUNT - 1, 0));
    }

    @Test
    void listsInsideOfListsKeepTheirs() {
        RayList nested = RayList.of(list, RayList.of(Sym.of("after"), I64.of(1)), list.slice(0, 10));
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(nested))).isEqualTo(nested);
    }

    @Test
    void version1KeepsThemToo() {
        List<RayValue> names = IntStream.range(0, COUNT)
                .mapToObj(i -> (RayValue) Name.of(Integer.toString(i, Character.MAX_RADIX)))
                .toList();
        assertThat(WireFormat.V1.decode(WireFormat.V1.encode(RayList.of(names))))
                .isEqualTo(RayList.of(names));
    }
}
