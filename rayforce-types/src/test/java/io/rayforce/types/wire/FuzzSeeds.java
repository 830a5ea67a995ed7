package io.rayforce.types.wire;

import io.rayforce.types.WireException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Inputs that the fuzzer starts from: the recorded payloads. */
public final class FuzzSeeds {

    private static final int LARGEST = 4096;

    private FuzzSeeds() {}

    /** Writes each seed to a file of its own in the given directory. */
    public static void main(String... arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int number = 0;
        for (byte[] seed : all()) {
            Files.write(directory.resolve("recorded-" + number++), seed);
        }
    }

    static List<byte[]> all() {
        List<byte[]> seeds = new ArrayList<>();
        add("v3", WireFormat.V3, seeds);
        add("v1", WireFormat.V1, seeds);
        return seeds;
    }

    private static void add(String recording, WireFormat format, List<byte[]> seeds) {
        for (RecordedFrames.Line line : RecordedFrames.read(recording)) {
            try {
                line.frames(format).stream()
                        .filter(recorded -> recorded.payload().length <= LARGEST)
                        .map(recorded -> seed(recorded, format))
                        .forEach(seeds::add);
            } catch (WireException brokenHeader) {
                continue;
            }
        }
    }

    private static byte[] seed(RecordedFrames.Recorded recorded, WireFormat format) {
        int choice = (format == WireFormat.V1 ? DecoderFuzz.VERSION_1 : 0)
                | (recorded.frame().isCompressed() ? DecoderFuzz.COMPRESSED : 0)
                | (recorded.frame().kind() == Frame.Kind.RESPONSE ? DecoderFuzz.REPLY : 0)
                | 0xf8;
        byte[] payload = recorded.payload();
        return ByteBuffer.allocate(1 + payload.length)
                .put((byte) choice)
                .put(payload)
                .array();
    }
}
