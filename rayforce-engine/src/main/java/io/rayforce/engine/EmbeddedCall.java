package io.rayforce.engine;

import io.rayforce.query.spi.Call;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A request of this process. Interrupting its thread cancels it. */
record EmbeddedCall(Consumer<String> output, AtomicBoolean cancelled) implements Call {

    @Override
    public String caller() {
        return "embedded";
    }

    @Override
    public boolean isRestricted() {
        return false;
    }

    @Override
    public void print(String text) {
        output.accept(text);
    }

    @Override
    public void checkpoint() {
        if (cancelled.get() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the request was cancelled");
        }
    }
}
