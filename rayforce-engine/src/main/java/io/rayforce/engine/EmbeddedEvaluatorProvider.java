package io.rayforce.engine;

import io.rayforce.query.spi.Evaluator;
import io.rayforce.query.spi.EvaluatorProvider;

/** Makes an engine for a server that is not given an evaluator. */
public final class EmbeddedEvaluatorProvider implements EvaluatorProvider {

    /** Creates the provider, as the service loader does. */
    public EmbeddedEvaluatorProvider() {}

    @Override
    public Evaluator create() {
        return Engine.create();
    }
}
