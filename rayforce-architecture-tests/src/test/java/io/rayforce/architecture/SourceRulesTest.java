package io.rayforce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    private static final Pattern TEST_METHOD = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|OnEachServer)\\b",
            Pattern.MULTILINE);

    private static final Pattern ANNOTATION = Pattern.compile("^(public )?@interface\\b", Pattern.MULTILINE);

    // A virtual thread that waits inside "synchronized" holds its carrier, so the transport uses locks instead.
    private static final Pattern SYNCHRONIZED =
            Pattern.compile("^[^*/\"]*\\bsynchronized\\b\\s*[^;]*[({]", Pattern.MULTILINE);

    @Test
    void everyClassWithTestsIsFoundByItsName() {
        List<Path> withTests = SourceTree.javaFiles("rayforce-", "src/test/java").stream()
                .filter(SourceRulesTest::hasTests)
                .toList();

        assertThat(withTests)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getFileName().toString())
                        .as("Surefire runs *Test and Failsafe *IT; all else is silently left out: %s", file)
                        .matches(".*(Test|IT)\\.java"));
    }

    private static boolean hasTests(Path file) {
        String source = SourceTree.read(file);
        return TEST_METHOD.matcher(source).find() && !ANNOTATION.matcher(source).find();
    }

    @Test
    void theTransportDoesNotSynchronize() {
        assertThat(SourceTree.javaFiles("rayforce-ipc", "src/main/java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceTree.read(file)).doesNotContainPattern(SYNCHRONIZED));
    }
}
