package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Values nested as deep as memory allows: nothing recurses as deep. */
class NestingTest {

    private static final int DEPTH = 300_000;

    private static RayValue nested(RayValue innermost) {
        RayValue value = innermost;
        for (int i = 0; i < DEPTH / 3; i++) {
            value = RayList.of(value);
            value = Dict.of(SymVector.of("k"), RayList.of(value));
            value = Lambda.of(SymVector.of("x"), RayList.of(value));
        }
        return value;
    }

    @Test
    void equalsAndHashAreExactAtAnyDepth() {
        RayValue value = nested(I64.of(1));
        assertThat(value.equals(nested(I64.of(1)))).isTrue();
        assertThat(value.hashCode()).isEqualTo(nested(I64.of(1)).hashCode());
        assertThat(value.equals(nested(I64.of(2)))).isFalse();
    }

    @Test
    void decodingKeepsItsOwnStack() {
        ByteBuffer payload = ByteBuffer.allocate(DEPTH * 10 + 1);
        for (int i = 0; i < DEPTH; i++) {
            payload.put(new byte[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
        }
        payload.put((byte) 126).flip();
        DecodeLimits deep = DecodeLimits.DEFAULT.withMaxDepth(DEPTH + 1);
        for (WireFormat format : WireFormat.values()) {
            WireDecoder decoder = format.decoder(payload.remaining(), deep);
            decoder.feed(payload.duplicate());
            assertThat(decoder.value().type()).isEqualTo(RayType.LIST);
            assertThatThrownBy(() -> format.decode(payload.duplicate())).hasMessageContaining("deeper than 512");
        }
    }

    @Test
    void whatNoReaderTakesIsRefusedOrCut() {
        RayValue value = nested(I64.of(1));
        assertThatThrownBy(() -> WireFormat.V3.encode(value)).hasMessageContaining("deeper than 512");
        assertThatThrownBy(() -> WireFormat.V1.encode(value)).hasMessageContaining("deeper than 512");
        assertThatThrownBy(() -> WireFormat.V1.request(value)).hasMessageContaining("deeper than 512");
        assertThatThrownBy(() -> Rayfall.print(value)).hasMessageContaining("deeper than 1024");
        assertThat(Rayfall.format(RayList.of(value, I64.of(1)))).isNotEmpty();
        assertThat(value.toString()).isNotEmpty();
        RayValue list = RayList.of();
        for (int i = 0; i < DEPTH; i++) {
            list = RayList.of(list, I64.of(i));
        }
        assertThat(Rayfall.format(list)).contains("..");
        assertThat(list.toString()).contains("..");
        assertThat(RayTable.builder().column("c", RayList.of(list)).build().toString())
                .contains("c");
    }
}
