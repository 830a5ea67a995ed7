package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import java.util.concurrent.CancellationException;

/** One request that a server evaluates, as the evaluator sees it. */
final class ServerCall implements Call {

    private final ServerPeer peer;
    private final boolean keepsOutput;
    private final StringBuilder output = new StringBuilder();
    private volatile boolean isCancelled;

    ServerCall(ServerPeer peer, boolean keepsOutput) {
        this.peer = peer;
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
        return peer.address();
    }

    @Override
    public boolean isRestricted() {
        return peer.isRestricted();
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
