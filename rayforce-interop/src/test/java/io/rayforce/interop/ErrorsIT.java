package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of real servers arrive with their codes, and the connection goes on. */
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
                    softly.assertThat(codeOf(host, PROGRAMS.get(i)))
                            .as(PROGRAMS.get(i))
                            .isEqualTo(expected.get(i));
                }
            });
            assertThat(host.session().execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static String codeOf(Host host, String program) {
        RemoteException failure =
                catchThrowableOfType(RemoteException.class, () -> host.session().execute(program));
        assertThat(failure).hasMessageContaining(program);
        return failure.code();
    }

    @ParameterizedTest
    @CsvSource({"0.3.1, value", "1.0.0, value", "2.0.2, name", "2.4.0, name", "ours, name"})
    void tellWhoAnsweredAndWhatWasAsked(String peer, String code) {
        try (Host host = Host.of(peer)) {
            RemoteException failure = catchThrowableOfType(
                    RemoteException.class, () -> host.session().execute("(nowhere 1)"));

            assertThat(failure)
                    .hasMessageStartingWith("error " + code)
                    .hasMessageContaining("(nowhere 1)")
                    .hasMessageContaining("127.0.0.1:" + host.port());
        }
    }
}
