package io.rayforce.interop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private final SampleTable table = SampleTable.random("t", new Choice(1), 9, true);

    @Test
    void leavesTheCallThatMatters() {
        Program program = new Program(List.of(), "(+ (neg (strlen \"abc\")) (- 5 (list 1 2 3)))");

        Program shrunk = Shrinker.shrink(program, next -> next.text().contains("strlen"));

        assertThat(shrunk.text()).isEqualTo("(strlen \"abc\")");
    }

    @Test
    void leavesOneColumnAndNoRowOfATableThatIsOnlyNamed() {
        Program program = new Program(List.of(table), "(select {c0: (+ v 1) c1: x from: t where: b})");

        Program shrunk = Shrinker.shrink(
                program,
                next -> next.text().matches("\\(select .*from: t.*")
                        && !next.tables().isEmpty());

        assertThat(shrunk.text()).isEqualTo("(select {from: t})");
        assertThat(shrunk.tables().get(0).columns()).hasSize(1);
        assertThat(shrunk.tables().get(0).rows()).isZero();
    }

    @Test
    void returnsWhatCannotBeSmaller() {
        Program program = new Program(List.of(), "(+ 1 2)");

        assertThat(Shrinker.shrink(program, next -> false)).isEqualTo(program);
    }
}
