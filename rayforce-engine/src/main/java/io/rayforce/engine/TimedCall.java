package io.rayforce.engine;

import io.rayforce.engine.error.EngineException;
import io.rayforce.query.spi.Call;
import java.time.Duration;

/** A call that ends at a deadline. */
record TimedCall(Call call, long deadline, Duration limit) implements Call {

    @Override
    public String caller() {
        return call.caller();
    }

    @Override
    public boolean isRestricted() {
        return call.isRestricted();
    }

    @Override
    public void print(String text) {
        call.print(text);
    }

    @Override
    public void checkpoint() {
        call.checkpoint();
        if (System.nanoTime() - deadline > 0) {
            throw EngineException.limit("the request ran longer than " + limit);
        }
    }
}
