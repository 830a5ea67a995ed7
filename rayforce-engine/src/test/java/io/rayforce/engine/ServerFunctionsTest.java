package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.query.spi.ServerFunction;
import io.rayforce.types.Builtin;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What concerns the connections of a server, asked where there is none. */
class ServerFunctionsTest {

    @ParameterizedTest
    @EnumSource
    void isAFunctionThatSaysThatThereIsNoConnection(ServerFunction function) {
        try (Engine engine = Engine.create()) {
            int arguments = function.arity() == Builtin.Arity.BINARY ? 2 : 1;
            boolean takesNone = switch (function) {
                case STATISTICS, HANDLE, TRANSMIT_LIMIT -> true;
                default -> false;
            };
            String first = function.text().startsWith(".mc.") ? " 'topic" : " 1";
            String call = "(" + function.text()
                    + (takesNone ? "" : first + String.join("", Collections.nCopies(arguments - 1, " 2"))) + ")";

            assertThat(engine.execute(function.text())).isEqualTo(new Builtin(function.text(), function.arity()));
            assertThatThrownBy(() -> engine.execute(call))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("nyi"))
                    .hasMessageContaining("no connection");
        }
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServerFunction.of(".mc.pub")).contains(ServerFunction.PUBLISH);
        assertThat(ServerFunction.of("pub")).isEmpty();
    }
}
