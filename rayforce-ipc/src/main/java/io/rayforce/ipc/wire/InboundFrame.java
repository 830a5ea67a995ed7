package io.rayforce.ipc.wire;

import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A frame that has arrived whole. What is wrong with its payload concerns this frame alone: the stream stays in step.
 *
 * @param header the header as it was sent
 * @param content the value, or null where there is a fault
 * @param fault why there is no value, or null
 * @param size the payload's size in bytes, after decompression
 */
public record InboundFrame(
        Frame header, @Nullable RayValue content, @Nullable WireException fault, long size) {

    static InboundFrame of(Frame header, RayValue content, long size) {
        return new InboundFrame(header, content, null, size);
    }

    static InboundFrame undecodable(Frame header, WireException fault) {
        return new InboundFrame(header, null, fault, 0);
    }

    /** Returns what the frame is for. */
    public Frame.Kind kind() {
        return header.kind();
    }

    /**
     * Returns the value.
     *
     * @throws WireException if the payload is no value or exceeds a limit
     */
    public RayValue value() {
        if (content == null) {
            throw fault == null ? new WireException("the frame is empty", 0) : fault;
        }
        return content;
    }
}
