package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.ServerFunction;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import java.util.List;

/** What concerns the connections of a server, as far as the call came over one. */
final class Serving {

    private Serving() {}

    static void register(Functions functions) {
        for (ServerFunction function : ServerFunction.values()) {
            functions.plain(
                    function.text(),
                    function.arity(),
                    Role.PLAIN,
                    (arguments, evaluation) -> call(function, List.of(arguments), evaluation.caller()));
            if (function.isRestricted()) {
                functions.restrict(function.text());
            }
        }
    }

    private static RayValue call(ServerFunction function, List<RayValue> arguments, Call caller) {
        RayValue answer = function.call(arguments, caller);
        if (answer instanceof RayError error) {
            throw new EngineException(error.code(), function.text() + ": " + error.message());
        }
        return answer;
    }
}
