package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
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

    @Test
    void whatAProgramRaisesComesBackWithADetailedQuery() {
        Query<RayValue> query = Dsl.detailed(Dsl.evaluate(Dsl.call("picky", 5)));
        assertThat(query.toRayfall()).isEqualTo("(try (list ((fn [] (picky 5)))) (fn ['raised] (list raised raised)))");
        assertThat(query.result(RayList.of(I64.of(7)))).isEqualTo(I64.of(7));
        RayList raised = RayList.of(Str.of("too much"), Str.of("too much"));
        assertThatThrownBy(() -> query.result(raised))
                .isInstanceOfSatisfying(RemoteException.class, error -> {
                    assertThat(error.raised()).contains(Str.of("too much"));
                    assertThat(error.errorCode()).isEqualTo(ErrorCode.DOMAIN);
                })
                .hasMessage("error domain (the program raised \"too much\") in (picky 5)");
        assertThatThrownBy(() -> query.result(RayList.of(I64.of(0), I64.of(0))))
                .hasMessageContaining("or the engine failed");
        assertThatThrownBy(() -> query.result(I64.of(0)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("I64 came back");
        assertThat(new RemoteException(RayError.of("name"), "x").raised()).isEmpty();
    }

    @Test
    void aDetailedQueryTakesParametersAndEqualsOneThatAsksTheSame() {
        Select select = Table.named("t").where(Column.i64("n").gt(Dsl.param("least")));
        Query<RayTable> query = Dsl.detailed(select);
        assertThat(query.bind("least", 3).toRayfall()).contains("(> n 3)").startsWith("(try (list (select ");
        assertThat(query)
                .isEqualTo(Dsl.detailed(select))
                .hasSameHashCodeAs(Dsl.detailed(select))
                .isNotEqualTo(Dsl.detailed(Table.named("t").select()))
                .asString()
                .startsWith("(not complete");
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
