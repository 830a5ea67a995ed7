package io.rayforce.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources in src/test/golden are compiled with the tests; "-Drecreate=true" writes them anew. */
class GoldenSourcesTest {

    private static final Path GOLDEN = Path.of(System.getProperty("golden.folder"));

    @Test
    void theSourcesAreThoseCheckedIn() throws IOException {
        if (Boolean.getBoolean("golden.recreate")) {
            new SourceFolder(GOLDEN).update(MarketSchema.generator(), MarketSchema.file());
        }

        List<GeneratedSource> sources = MarketSchema.generator().generate(MarketSchema.file());

        assertThat(sources)
                .hasSize(12)
                .allSatisfy(source -> assertThat(Files.readString(GOLDEN.resolve(source.path())))
                        .isEqualTo(source.text()));
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)).hasSameSizeAs(sources);
        }
    }

    @Test
    void theSourcesUseNoReflection() {
        assertThat(MarketSchema.generator().generate(MarketSchema.file()))
                .allSatisfy(source -> assertThat(source.text())
                        .doesNotContain("java.lang.reflect", "java.lang.invoke", "forName(", "getDeclared"));
    }

    @Test
    void theSchemaIsWrittenAsItWouldBePrinted() {
        assertThat(MarketSchema.file().print()).isEqualTo(MarketSchema.text());
    }

    @Test
    void withoutNullMarkingTheSourcesNeedNoAnnotations() {
        List<GeneratedSource> sources =
                MarketSchema.generator().withNullMarked(false).generate(MarketSchema.file());

        assertThat(sources).allSatisfy(source -> assertThat(source.text()).doesNotContain("jspecify", "@Null"));
    }
}
