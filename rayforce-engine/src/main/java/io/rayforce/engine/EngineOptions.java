package io.rayforce.engine;

import io.rayforce.query.spi.Call;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The limits of an engine. Immutable: each step returns new options.
 *
 * @param timeLimit how long one request may run before it fails with the code {@code limit}
 * @param output takes what requests of this process print
 */
public record EngineOptions(Duration timeLimit, Consumer<String> output) {

    /** Requests may run for a day, and what they print is dropped. */
    public static final EngineOptions DEFAULT = new EngineOptions(Duration.ofDays(1), text -> {});

    /** Refuses a limit of nothing. */
    public EngineOptions {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("the time limit is a positive duration, not " + timeLimit);
        }
    }

    /** Returns options with another time limit. */
    public EngineOptions timeLimit(Duration limit) {
        return new EngineOptions(limit, output);
    }

    /** Returns options with another taker of printed text. */
    public EngineOptions output(Consumer<String> taker) {
        return new EngineOptions(timeLimit, taker);
    }

    Call limit(Call call) {
        return new TimedCall(call, System.nanoTime() + timeLimit.toNanos(), timeLimit);
    }
}
