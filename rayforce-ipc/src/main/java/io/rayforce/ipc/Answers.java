package io.rayforce.ipc;

import io.rayforce.query.RemoteException;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls an evaluator in such a way that every request gets an answer, whatever the evaluator does. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");

    private Answers() {}

    static RayValue of(Evaluator evaluator, RayValue request, ServerCall call) {
        try {
            call.checkpoint();
            @Nullable RayValue answer = evaluator.evaluate(request, call);
            if (answer != null) {
                return answer instanceof RayError error ? call.reason(error) : answer;
            }
            LOG.error("the evaluator returned null to {}", call.caller());
            return RayError.of("domain");
        } catch (CancellationException cancelled) {
            return call.reason();
        } catch (RayforceException failure) {
            return call.reason(new RayError(code(failure), String.valueOf(failure.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.error("the evaluator failed for {}", call.caller(), failure);
            return RayError.of("domain");
        }
    }

    private static String code(RayforceException failure) {
        if (failure instanceof RemoteException remote) {
            return remote.code();
        }
        return failure instanceof RayfallSyntaxException syntax ? syntax.code() : "domain";
    }
}
