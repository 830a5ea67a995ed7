package io.rayforce.types.wire;

/**
 * What a decoder accepts from a peer.
 *
 * @param maxPayload the largest payload, in bytes
 * @param maxDepth how deep values may be nested; 1 is a value that holds no other
 * @param maxElements how many elements a sequence, or bytes a string, may have
 * @param maxExpanded the largest payload after decompression, in bytes
 */
public record DecodeLimits(long maxPayload, int maxDepth, long maxElements, long maxExpanded) {

    /** One GiB, expanded or not; 512 levels and 1,000,000,000 elements, which is what the reference server accepts. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(1L << 30, 512, 1_000_000_000, 1L << 30);

    /** Refuses limits that would accept nothing. */
    public DecodeLimits {
        if (maxPayload < 1 || maxDepth < 1 || maxElements < 1 || maxExpanded < 1) {
            throw new IllegalArgumentException("limits have to be positive: " + maxPayload + " bytes, depth " + maxDepth
                    + ", " + maxElements + " elements, " + maxExpanded + " bytes expanded");
        }
    }

    /** Returns these limits with another largest payload, in bytes. */
    public DecodeLimits withMaxPayload(long bytes) {
        return new DecodeLimits(bytes, maxDepth, maxElements, maxExpanded);
    }

    /** Returns these limits with another depth. */
    public DecodeLimits withMaxDepth(int levels) {
        return new DecodeLimits(maxPayload, levels, maxElements, maxExpanded);
    }

    /** Returns these limits with another number of elements. */
    public DecodeLimits withMaxElements(long elements) {
        return new DecodeLimits(maxPayload, maxDepth, elements, maxExpanded);
    }

    /** Returns these limits with another largest payload after decompression, in bytes. */
    public DecodeLimits withMaxExpanded(long bytes) {
        return new DecodeLimits(maxPayload, maxDepth, maxElements, bytes);
    }
}
