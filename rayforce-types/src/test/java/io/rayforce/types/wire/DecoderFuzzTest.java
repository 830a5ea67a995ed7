package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fuzzer's target over the recorded payloads, as they are and with bytes changed, cut out and put in. */
class DecoderFuzzTest {

    private static final int MUTATIONS = 20;

    @Test
    void recordedPayloadsAndTheirMutationsGiveValuesOrWireExceptions() {
        List<byte[]> seeds = FuzzSeeds.all();
        assertThat(seeds).hasSizeGreaterThan(1500);
        Random random = new Random(7);
        for (byte[] seed : seeds) {
            DecoderFuzz.fuzzerTestOneInput(seed);
            for (int i = 0; i < MUTATIONS; i++) {
                DecoderFuzz.fuzzerTestOneInput(mutated(seed, random));
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        int from = random.nextInt(seed.length);
        int cut = random.nextInt(3) * random.nextInt(Math.min(9, seed.length - from + 1)) / 2;
        byte[] inserted = new byte[random.nextInt(4)];
        random.nextBytes(inserted);
        byte[] mutated = new byte[seed.length - cut + inserted.length];
        System.arraycopy(seed, 0, mutated, 0, from);
        System.arraycopy(inserted, 0, mutated, from, inserted.length);
        System.arraycopy(seed, from + cut, mutated, from + inserted.length, seed.length - from - cut);
        if (mutated.length > 0) {
            mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return mutated;
    }
}
