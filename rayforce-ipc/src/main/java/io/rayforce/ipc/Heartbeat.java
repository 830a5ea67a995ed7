package io.rayforce.ipc;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the server of a leased link, while its caller asks nothing, whether it is still there. */
final class Heartbeat {

    private final Link link;
    private final Duration patience;

    private Heartbeat(Link link, Duration patience) {
        this.link = link;
        this.patience = patience;
    }

    /** Begins to ask, until the returned future is cancelled. */
    static Future<?> start(Link link, Duration interval, Duration patience) {
        Heartbeat heartbeat = new Heartbeat(link, patience);
        return link.loop()
                .scheduleAtFixedRate(heartbeat::beat, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        if (!link.isOver() && !link.isOwing()) {
            link.ping(patience).whenComplete((answer, failure) -> judge(failure));
        }
    }

    /** Any answer is a sign of life, an error as well. */
    private void judge(@Nullable Throwable failure) {
        if (failure instanceof RayforceTcpException) {
            link.lose("the server did not answer a ping within " + patience.toMillis() + " ms");
        }
    }
}
