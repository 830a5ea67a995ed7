package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import java.util.concurrent.CancellationException;

/** One request that a server evaluates, as the evaluator sees it. */
final class ServerCall implements Call {

    private final String caller;
    private final boolean keepsOutput;
    private final StringBuilder output = new StringBuilder();
    private volatile boolean isCancelled;

    ServerCall(String caller, boolean keepsOutput) {
        this.caller = caller;
        this.keepsOutput = keepsOutput;
    }

    void cancel() {
        isCancelled = true;
    }

    /** Returns what the evaluation printed, if the caller wants to know. */
    String output() {
        return output.toString();
    }

    @Override
    public String caller() {
        return caller;
    }

    @Override
    public boolean isRestricted() {
        return false;
    }

    @Override
    public void print(String text) {
        if (keepsOutput) {
            output.append(text);
        }
    }

    @Override
    public void checkpoint() {
        if (isCancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the request was cancelled");
        }
    }
}
