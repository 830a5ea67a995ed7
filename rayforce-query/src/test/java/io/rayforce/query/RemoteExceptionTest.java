package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteExceptionTest {

    @Test
    void theMessageExplainsTheCodeAndShowsTheRequest() {
        RemoteException error = new RemoteException(RayError.of("name"), "(+ a 1)");

        assertThat(error)
                .hasMessage("error name (a name is not bound to anything) in (+ a 1):"
                        + " check the spelling, and that the table or function was defined on this server");
        assertThat(error.errorCode()).isEqualTo(ErrorCode.NAME);
    }

    @Test
    void whatTheServerSaysBesideTheCodeComesFirst() {
        RemoteException error = new RemoteException(new RayError("user", "no such client"), "(f 1)");

        assertThat(error).hasMessage("error user (no such client) in (f 1)");
        assertThat(error.errorCode()).isEqualTo(ErrorCode.USER);
    }

    @Test
    void aCodeThatIsNotKnownIsKept() {
        RemoteException error = new RemoteException(RayError.of("xyz"), "(f 1)");

        assertThat(error).hasMessage("error xyz in (f 1)");
        assertThat(error.code()).isEqualTo("xyz");
        assertThat(error.errorCode()).isEqualTo(ErrorCode.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "restric, RESTRICTED",
        "interna, INTERNAL",
        "decompr, DECOMPRESS",
        "noopen, NO_OPEN",
        "badtail, BAD_TAIL"
    })
    void codesCutToSevenLettersAreKnown(String code, ErrorCode expected) {
        assertThat(ErrorCode.of(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyKnownCodeFitsTheWireAndIsExplained(ErrorCode code) {
        assertThat(code.code()).hasSizeBetween(1, 7);
        assertThat(ErrorCode.of(code.code())).isEqualTo(code);
        assertThat(code.explanation()).isNotBlank();
        assertThat(new RemoteException(RayError.of(code.code()), "(f x)"))
                .hasMessageContaining(code.explanation())
                .hasMessageEndingWith(code.advice());
        assertThat(code.advice()).isNotBlank();
    }
}
