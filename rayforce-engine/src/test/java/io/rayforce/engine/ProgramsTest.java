package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Program texts whose trees are kept. */
class ProgramsTest {

    private final Programs programs = new Programs();

    @Property(tries = 50)
    void everyTextHasItsOwnTree(@ForAll @IntRange(min = 1, max = 2000) int texts) {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < texts; i++) {
                String text = "(+ " + i + " x)";
                assertThat(programs.tree(text)).isEqualTo(Rayfall.parse(text));
            }
        }
    }

    @Test
    void aLongTextIsReadAsWell() {
        String text = "(+ 1" + " ".repeat(5000) + "2)";
        assertThat(programs.tree(text)).isEqualTo(Rayfall.parse("(+ 1 2)"));
    }

    @Test
    void whatCannotBeReadIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> programs.tree("(+ 1")).isInstanceOf(RayfallSyntaxException.class);
        }
    }

    @Test
    void aKeptProgramSeesWhatNamesMeanNow() {
        try (Engine engine = Engine.create()) {
            engine.define("x", I64.of(1));
            assertThat(engine.execute("(+ x 1)")).isEqualTo(I64.of(2));
            engine.define("x", I64.of(10));
            assertThat(engine.execute("(+ x 1)")).isEqualTo(I64.of(11));
        }
    }
}
