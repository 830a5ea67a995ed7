package io.rayforce.interop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.text.Rayfall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    private static final int MANY = 3000;

    @Test
    void aSeedDecidesThemAll() {
        assertThat(first(7)).isEqualTo(first(7)).isNotEqualTo(first(8));
    }

    @Test
    void areTextsThatCanBeRead() {
        for (Program program : first(1)) {
            assertThat(Rayfall.parse(program.text())).isNotNull();
            program.setup().forEach(text -> assertThat(Rayfall.parse(text)).isNotNull());
        }
    }

    @Test
    void areHardlyEverTheSame() {
        Set<String> texts = new HashSet<>();
        first(1).forEach(program -> texts.add(program.text()));

        assertThat(texts).hasSizeGreaterThan(MANY * 3 / 4);
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Kinds.of("Z")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Program> first(long seed) {
        Programs programs = new Programs(seed);
        return IntStream.range(0, MANY).mapToObj(i -> programs.next()).toList();
    }
}
