package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.util.UUID;

/**
 * A globally unique identifier. All zeros is the null.
 *
 * @param high the first eight bytes, most significant first
 * @param low the last eight bytes
 */
public record Guid(long high, long low) implements Atom, Comparable<Guid> {

    /** The null of this type. */
    public static final Guid NULL = new Guid(0, 0);

    /** Returns the given identifier; the one of zeros gives the null. */
    public static Guid of(UUID uuid) {
        return new Guid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /**
     * Returns this identifier.
     *
     * @throws ConversionException if this is the null
     */
    public UUID toUuid() {
        if (isNull()) {
            throw new ConversionException("a null GUID has no value");
        }
        return new UUID(high, low);
    }

    @Override
    public RayType type() {
        return RayType.GUID;
    }

    @Override
    public boolean isNull() {
        return high == 0 && low == 0;
    }

    @Override
    public String toString() {
        return "Guid(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(Guid other) {
        return high == other.high ? Long.compareUnsigned(low, other.low) : Long.compareUnsigned(high, other.high);
    }
}
