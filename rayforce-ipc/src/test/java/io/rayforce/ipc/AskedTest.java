package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.Str;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages say what was asked, and nothing of the data in it. */
class AskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(+ 1 2) | (+ <i64> <i64>)",
                "  trades | trades",
                "(insert 'trades (list 'AAPL 10.5 \"note\")) | (insert <sym> (list <sym> <f64> <str>))",
                "(in sym [AAPL MSFT]) | (in sym <SYM>)",
                "(select {from: trades where: (> px 10)}) | (select {from: trades where: (> px <i64>)})",
                "(f \"secret | (f <str>",
                "(f 'secret [1 2 3] 42 | (f <sym> <sym> <number>",
                "(f x1 2024.01.02 -7) ) | (f x1 <number> <number>) )",
            })
    void namesStayAndValuesDoNot(String asked, String described) {
        assertThat(Asked.of(asked)).isEqualTo(described);
    }

    @Test
    void aTreeIsDescribedAsATextIs() {
        assertThat(Asked.of(RayList.of(Name.of("+"), I64.of(1), I64.of(2)))).isEqualTo(Asked.of(Str.of("(+ 1 2)")));
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(Asked.of("(do " + "(name other) ".repeat(1000) + ")"))
                .startsWith("(do (name other)")
                .endsWith("…")
                .hasSizeLessThan(100);
        assertThat(Asked.of("(" + "x".repeat(100_000) + ")")).isEqualTo("a program of 100002 characters");
    }

    @Property
    void noNumberIsShown(@ForAll @IntRange(min = 1000) int number, @ForAll boolean isWhole) {
        assertThat(Asked.of("(f " + number + " [" + number + "] \"" + number + "\" '" + number + (isWhole ? ")" : "")))
                .doesNotContain(String.valueOf(number));
    }
}
