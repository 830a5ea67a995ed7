package io.rayforce.types.wire;

/**
 * What a decoder accepts from a peer.
 *
 * @param maxPayload the largest payload, in bytes
 * @param maxDepth how deep values may be nested; 1 is a value that holds no other
 */
public record DecodeLimits(long maxPayload, int maxDepth) {

    /** One GiB, and 512 levels, which is what the reference server accepts. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(1L << 30, 512);

    /** Refuses limits that would accept nothing. */
    public DecodeLimits {
        if (maxPayload < 1 || maxDepth < 1) {
            throw new IllegalArgumentException(
                    "limits have to be positive: " + maxPayload + " bytes, depth " + maxDepth);
        }
    }

    /** Returns these limits with another largest payload, in bytes. */
    public DecodeLimits withMaxPayload(long bytes) {
        return new DecodeLimits(bytes, maxDepth);
    }
}
