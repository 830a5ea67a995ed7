package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayValue;
import java.util.Optional;

/** An evaluator that answers what concerns connections, and leaves everything else to another. */
record OwnEvaluator(Evaluator other) implements Evaluator {

    @Override
    public RayValue evaluate(RayValue request, Call call) {
        Optional<OwnRequest> own = OwnRequest.of(request);
        return own.isPresent() ? own.get().answer(other, call) : other.evaluate(request, call);
    }

    @Override
    public boolean isImmediate(RayValue request) {
        return OwnRequest.of(request).map(OwnRequest::isImmediate).orElseGet(() -> other.isImmediate(request));
    }
}
