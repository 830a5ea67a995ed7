package io.rayforce.ipc;

import io.rayforce.query.RemoteException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what a server sends on its own to those who want it: one message at a time, in order, off the event loop. */
final class Pushes {

    /** How many messages may wait for their handlers. */
    static final int CAPACITY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final SerialQueue queue;
    private final Progress progress;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private volatile @Nullable Consumer<RayValue> handler;
    private volatile @Nullable Function<RayValue, RayValue> answerer;
    private volatile boolean isWanted;

    Pushes(Executor executor) {
        this.queue = new SerialQueue(executor, CAPACITY);
        this.progress = new Progress(queue::offer);
    }

    void handleWith(Consumer<RayValue> chosen) {
        isWanted = true;
        handler = chosen;
    }

    void answerWith(Function<RayValue, RayValue> chosen) {
        isWanted = true;
        answerer = chosen;
    }

    /**
     * Passes updates of a topic to a feed from here on.
     *
     * @throws RayforceException if there is a feed of that topic already
     */
    void add(Feed feed) {
        isWanted = true;
        if (feeds.putIfAbsent(feed.topic(), feed) != null) {
            throw new RayforceException("this connection has a subscription to " + feed.topic()
                    + " already: close that one first, or acquire another connection");
        }
    }

    /** Ends a feed; tells whether that had not been done before. */
    boolean remove(Feed feed) {
        return feeds.remove(feed.topic(), feed);
    }

    /** Takes what is to be done in order with messages, however many wait. */
    void put(Runnable task) {
        queue.put(task);
    }

    /** Returns what tells of large replies. */
    Progress progress() {
        return progress;
    }

    /** Tells whether somebody has ever asked for what the server sends on its own. */
    boolean isWanted() {
        return isWanted;
    }

    /** Takes a message, or drops it where nobody wants it; returns false if the handlers are too far behind. */
    boolean offer(RayValue message) {
        Optional<Update.Sent> update = feeds.isEmpty() ? Optional.empty() : Update.Sent.read(message);
        Feed feed = update.map(sent -> feeds.get(sent.topic())).orElse(null);
        if (feed != null && update.isPresent()) {
            return queue.offer(feed.delivery(update.get()));
        }
        Consumer<RayValue> chosen = handler;
        return chosen == null || queue.offer(() -> chosen.accept(message));
    }

    /** Takes a question, which is answered in any case; returns false if the handlers are too far behind. */
    boolean ask(RayValue question, Consumer<RayValue> reply) {
        Function<RayValue, RayValue> chosen = answerer;
        if (chosen == null) {
            reply.accept(RayError.of("nyi"));
            return true;
        }
        return queue.offer(() -> reply.accept(answer(chosen, question)));
    }

    private static RayValue answer(Function<RayValue, RayValue> chosen, RayValue question) {
        try {
            @Nullable RayValue answer = chosen.apply(question);
            return answer == null ? RayError.of("domain") : answer;
        } catch (RemoteException failure) {
            return RayError.of(failure.code());
        } catch (RuntimeException failure) {
            LOG.error("the handler of the server's requests failed", failure);
            return RayError.of("domain");
        }
    }

    /** Tells those who wait for messages that none will come any more. */
    void end(RayforceTcpException why) {
        feeds.values().forEach(feed -> feed.end(why));
        feeds.clear();
    }
}
