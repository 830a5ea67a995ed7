package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayValue;
import java.util.Optional;

/** An evaluator that publishes and subscribes, and leaves everything else to another. */
record TopicEvaluator(Evaluator other) implements Evaluator {

    @Override
    public RayValue evaluate(RayValue request, Call call) {
        Optional<TopicRequest> topics = TopicRequest.of(request);
        return topics.isPresent() ? topics.get().answer(other, call) : other.evaluate(request, call);
    }

    @Override
    public boolean isImmediate(RayValue request) {
        return TopicRequest.of(request).map(TopicRequest::isImmediate).orElseGet(() -> other.isImmediate(request));
    }
}
