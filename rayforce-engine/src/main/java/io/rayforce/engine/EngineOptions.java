package io.rayforce.engine;

import io.rayforce.engine.budget.Budget;
import io.rayforce.query.spi.Call;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The limits of an engine. Immutable: each step returns new options.
 *
 * @param timeLimit how long one request may run before it fails with the code {@code limit}
 * @param memoryLimit how many bytes a request may make at once, as one vector or as the rows of one join; more fails with
 *     the code {@code limit} before it is made. What does not fit into the heap fails with the code {@code oom}.
 * @param output takes what requests of this process print
 */
public record EngineOptions(Duration timeLimit, long memoryLimit, Consumer<String> output) {

    /** Requests may run for a day and make half of the heap at once, and what they print is dropped. */
    public static final EngineOptions DEFAULT =
            new EngineOptions(Duration.ofDays(1), Runtime.getRuntime().maxMemory() / 2, text -> {});

    /** Refuses a limit of nothing. */
    public EngineOptions {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("the time limit is a positive duration, not " + timeLimit);
        }
        if (memoryLimit <= 0) {
            throw new IllegalArgumentException("the memory limit is a positive number of bytes, not " + memoryLimit);
        }
    }

    /** Returns options with another time limit. */
    public EngineOptions timeLimit(Duration limit) {
        return new EngineOptions(limit, memoryLimit, output);
    }

    /** Returns options with another limit of bytes. */
    public EngineOptions memoryLimit(long bytes) {
        return new EngineOptions(timeLimit, bytes, output);
    }

    /** Returns options with another taker of printed text. */
    public EngineOptions output(Consumer<String> taker) {
        return new EngineOptions(timeLimit, memoryLimit, taker);
    }

    Budget budget(Call call) {
        return new Budget(call, timeLimit, memoryLimit);
    }
}
