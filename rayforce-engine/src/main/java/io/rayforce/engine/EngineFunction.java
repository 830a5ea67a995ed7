package io.rayforce.engine;

import io.rayforce.types.RayValue;
import java.util.List;

/**
 * A function written in Java that programs call by its name. It has to be safe for use by several threads, and may be called
 * again for a request that turns out to write only after the call.
 */
@FunctionalInterface
public interface EngineFunction {

    /**
     * Returns the result of a call.
     *
     * @param arguments the evaluated arguments, as many as the call gives
     * @throws Exception if the call cannot be answered; the program gets the error {@code domain}
     */
    RayValue apply(List<RayValue> arguments) throws Exception;
}
