package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a program does about the connections of its server.
 *
 * @param onOpen told of a connection before its first request
 * @param onClose told of a connection after its last request
 * @param onSync answers requests in place of the evaluator
 * @param onAsync takes messages in place of the evaluator
 */
record ServerHooks(
        Optional<Consumer<ServerPeer>> onOpen,
        Optional<Consumer<ServerPeer>> onClose,
        Optional<BiFunction<ServerPeer, RayValue, RayValue>> onSync,
        Optional<BiConsumer<ServerPeer, RayValue>> onAsync) {

    static final ServerHooks NONE =
            new ServerHooks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    ServerHooks withOnOpen(Consumer<ServerPeer> hook) {
        return new ServerHooks(Optional.of(hook), onClose, onSync, onAsync);
    }

    ServerHooks withOnClose(Consumer<ServerPeer> hook) {
        return new ServerHooks(onOpen, Optional.of(hook), onSync, onAsync);
    }

    ServerHooks withOnSync(BiFunction<ServerPeer, RayValue, RayValue> hook) {
        return new ServerHooks(onOpen, onClose, Optional.of(hook), onAsync);
    }

    ServerHooks withOnAsync(BiConsumer<ServerPeer, RayValue> hook) {
        return new ServerHooks(onOpen, onClose, onSync, Optional.of(hook));
    }

    /** Returns what takes requests of a kind, and messages, in place of the evaluator. */
    Optional<Evaluator> taker(Frame.Kind kind, ServerPeer peer) {
        return kind == Frame.Kind.SYNC
                ? onSync.map(hook -> new Taker(request -> hook.apply(peer, request)))
                : onAsync.map(hook -> new Taker(message -> {
                    hook.accept(peer, message);
                    return RayNull.NULL;
                }));
    }

    /** A hook may take its time, so none is immediate. */
    private record Taker(UnaryOperator<RayValue> hook) implements Evaluator {

        @Override
        public RayValue evaluate(RayValue request, Call call) {
            return hook.apply(request);
        }

        @Override
        public boolean isImmediate(RayValue request) {
            return false;
        }
    }
}
