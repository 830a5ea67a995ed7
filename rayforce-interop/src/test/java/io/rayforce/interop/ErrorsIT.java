package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of real servers arrive with their codes, and the connection goes on. */
@Tag(Direction.TO_SERVERS)
class ErrorsIT {

    private static final List<String> PROGRAMS = List.of(
            "(+ 1 (quote a))",
            "(til)",
            "nowhere",
            "(nowhere 1)",
            "(raise \"mine\")",
            "(+ 1",
            "(as 'I64 \"x\")",
            "(table [a b] (list [1 2] [3]))");

    /** What messages show of them: names stay, and values do not. */
    private static final List<String> SHOWN = List.of(
            "(+ <i64> (quote a))",
            "(til)",
            "nowhere",
            "(nowhere <i64>)",
            "(raise <str>)",
            "(+ <number>",
            "(as <sym> <str>)",
            "(table <SYM> (list <I64> <I64>))");

    @ParameterizedTest
    @CsvSource({
        "0.3.1, 'type length value value user domain type length'",
        "1.0.0, 'type arity value value user domain type length'",
        "2.0.2, 'type arity name name domain parse domain domain'",
        "2.4.0, 'type arity name name domain parse domain domain'",
        "ours, 'type arity name name domain parse domain domain'"
    })
    void haveCodes(String peer, String codes) {
        List<String> expected = List.of(codes.split(" "));
        try (Host host = Host.of(peer)) {
            SoftAssertions.assertSoftly(softly -> {
                for (int i = 0; i < PROGRAMS.size(); i++) {
                    RemoteException failure = failureOf(host, PROGRAMS.get(i));
                    softly.assertThat(failure.code()).as(PROGRAMS.get(i)).isEqualTo(expected.get(i));
                    softly.assertThat(failure).hasMessageContaining(") in " + SHOWN.get(i) + " [");
                }
            });
            assertThat(host.session().execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static RemoteException failureOf(Host host, String program) {
        return catchThrowableOfType(RemoteException.class, () -> host.session().execute(program));
    }

    @ParameterizedTest
    @CsvSource({"0.3.1, value", "1.0.0, value", "2.0.2, name", "2.4.0, name", "ours, name"})
    void tellWhoAnsweredAndWhatWasAsked(String peer, String code) {
        try (Host host = Host.of(peer)) {
            assertThat(failureOf(host, "(nowhere 1)"))
                    .hasMessageStartingWith("error " + code)
                    .hasMessageContaining("(nowhere <i64>)")
                    .hasMessageContaining("127.0.0.1:" + host.port());
        }
    }
}
