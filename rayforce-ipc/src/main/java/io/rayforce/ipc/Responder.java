package io.rayforce.ipc;

import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the frames that answer the requests of one connection. Safe for use by several threads. */
final class Responder {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");

    private final ServerPeer peer;
    private final WireFormat format;
    private final byte flags;
    private final ServerEvents events;
    private final Evaluator requests;
    private final Evaluator messages;

    Responder(ServerPeer peer, Serving serving) {
        this.peer = peer;
        this.format = peer.protocol();
        this.flags = peer.wantsCompression() ? Frame.COMPRESSED : Frame.NO_FLAGS;
        this.events = serving.events();
        ServerHooks hooks = serving.options().hooks();
        this.requests = hooks.taker(Frame.Kind.SYNC, peer).orElse(serving.evaluator());
        this.messages = hooks.taker(Frame.Kind.ASYNC, peer).orElse(serving.evaluator());
    }

    /** Tells whether a request is answered so fast that no other thread is needed for it. */
    boolean isImmediate(InboundFrame frame, RayValue request) {
        try {
            return taker(frame).isImmediate(request);
        } catch (RuntimeException failure) {
            LOG.error("the evaluator failed to judge a request of {}", peer.address(), failure);
            return false;
        }
    }

    private Evaluator taker(InboundFrame frame) {
        return frame.kind() == Frame.Kind.SYNC ? requests : messages;
    }

    /** Evaluates a request, and returns the answer's frame; an empty one where nobody waits for an answer. */
    OutgoingFrame answer(InboundFrame frame, RayValue request, ServerCall call) {
        long started = events.start();
        RayValue answer = Answers.of(taker(frame), request, call);
        report(answer, started);
        return encode(frame, isVerbose(frame) ? RayList.of(Str.of(call.output()), answer) : answer);
    }

    private void report(RayValue answer, long started) {
        if (answer instanceof RayError error) {
            events.failed(peer, started, error.code());
        } else {
            events.answered(peer, started);
        }
    }

    /** Tells whether the client wants to know what the evaluation prints. */
    boolean isVerbose(InboundFrame frame) {
        return format != WireFormat.V1
                && frame.kind() == Frame.Kind.SYNC
                && (frame.header().flags() & Frame.VERBOSE) != 0;
    }

    /** Returns the answer to what cannot be decoded: what servers of the connection's version answer, and go on. */
    OutgoingFrame undecodable(InboundFrame frame) {
        LOG.info("a request of {} cannot be decoded", peer.address(), frame.fault());
        return encode(frame, format == WireFormat.V1 ? RayError.of("domain") : RayNull.NULL);
    }

    /** Returns the answer to a request beyond the limits. */
    OutgoingFrame refusal() {
        events.failed(peer, events.start(), "limit");
        return limit();
    }

    private OutgoingFrame limit() {
        return OutgoingFrame.of(format.encodeFrame(Frame.Kind.RESPONSE, RayError.of("limit")));
    }

    private OutgoingFrame encode(InboundFrame frame, RayValue answer) {
        if (frame.kind() != Frame.Kind.SYNC) {
            return OutgoingFrame.of(ByteBuffer.allocate(0));
        }
        try {
            return format.outgoingFrame(Frame.Kind.RESPONSE, flags, format.answer(answer));
        } catch (WireException unencodable) {
            LOG.warn("an answer to {} cannot be sent", peer.address(), unencodable);
            return limit();
        }
    }
}
