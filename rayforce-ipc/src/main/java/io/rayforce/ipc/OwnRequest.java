package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.query.spi.ServerFunction;
import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that begins with one of the {@linkplain ServerFunction functions} that concern connections. A server answers it
 * itself; the evaluator is asked for what the arguments come to.
 */
final class OwnRequest {

    private static final String CALL = "(.";

    private final ServerFunction function;
    private final List<RayValue> arguments;

    private OwnRequest(ServerFunction function, List<RayValue> arguments) {
        this.function = function;
        this.arguments = arguments;
    }

    /** Finds such a request, as text or as a tree. */
    static Optional<OwnRequest> of(RayValue request) {
        if (request instanceof Str program) {
            return program.value().stripLeading().startsWith(CALL) ? ofText(program.value()) : Optional.empty();
        }
        return request instanceof RayList call && call.size() > 0 ? ofTree(call) : Optional.empty();
    }

    private static Optional<OwnRequest> ofText(String program) {
        try {
            return Rayfall.parse(program) instanceof RayList call ? ofTree(call) : Optional.empty();
        } catch (RayfallSyntaxException malformed) {
            // The evaluator says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Optional<OwnRequest> ofTree(RayList call) {
        RayValue head = call.at(0);
        String name = head instanceof Name named ? named.text() : head instanceof Builtin builtin ? builtin.name() : "";
        return ServerFunction.of(name)
                .map(function -> new OwnRequest(function, call.stream().skip(1).toList()));
    }

    /** Tells whether all arguments are what they are, with nothing to evaluate. */
    boolean isImmediate() {
        return arguments.stream().allMatch(OwnRequest::isData);
    }

    private static boolean isData(RayValue argument) {
        return !(argument instanceof Name) && !(argument instanceof RayList);
    }

    /** Answers the request. */
    RayValue answer(Evaluator evaluator, Call call) {
        Optional<RayError> refusal = function.refusal(arguments.size(), call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<RayValue> values = new ArrayList<>();
        for (RayValue argument : arguments) {
            RayValue value = value(argument, evaluator, call);
            if (value instanceof RayError) {
                return value;
            }
            values.add(value);
        }
        return function.call(values, call);
    }

    private static RayValue value(RayValue argument, Evaluator evaluator, Call call) {
        if (isData(argument)) {
            return argument;
        }
        Optional<OwnRequest> own = of(argument);
        return own.isPresent() ? own.get().answer(evaluator, call) : evaluator.evaluate(argument, call);
    }
}
