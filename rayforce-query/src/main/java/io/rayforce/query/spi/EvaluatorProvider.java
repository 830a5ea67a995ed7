package io.rayforce.query.spi;

/** Makes the evaluator of a server that is not given one; found by {@link java.util.ServiceLoader}. */
public interface EvaluatorProvider {

    /** Returns a new evaluator with an environment of its own. The server closes it. */
    Evaluator create();
}
