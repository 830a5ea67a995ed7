package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import io.rayforce.ipc.wire.FrameWriter;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Watches requests leave, and notices a peer that takes none of their bytes for long. Used on its event loop alone. */
final class Departures {

    private final FrameWriter writer;
    private final EventLoop loop;
    private final long patience;
    private final LongConsumer stalled;
    private long taken;
    private @Nullable Future<?> alarm;

    /**
     * Creates the watch.
     *
     * @param patience for how many nanoseconds a peer may take nothing, give or take as much
     * @param stalled called with the patience when it is over
     */
    Departures(FrameWriter writer, EventLoop loop, long patience, LongConsumer stalled) {
        this.writer = writer;
        this.loop = loop;
        this.patience = patience;
        this.stalled = stalled;
    }

    /** Watches until everything has left; to be called whenever something did not. */
    void watch() {
        if (alarm == null) {
            taken = writer.taken();
            alarm = loop.schedule(this::look, patience, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        alarm = null;
        if (writer.queued() == 0) {
            return;
        }
        if (writer.taken() == taken) {
            stalled.accept(patience);
        } else {
            watch();
        }
    }

    void stop() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
