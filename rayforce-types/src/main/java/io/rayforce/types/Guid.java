package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.nio.ByteBuffer;
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
     * Returns the identifier of a text such as {@code 01020304-0506-0708-090a-0b0c0d0e0f10}.
     *
     * @throws ConversionException if it is none, or shortened
     */
    public static Guid parse(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return of(uuid);
            }
        } catch (IllegalArgumentException malformed) {
            throw new ConversionException('"' + text + "\" is no GUID", malformed);
        }
        throw new ConversionException('"' + text + "\" is no GUID of 32 hexadecimal digits");
    }

    /**
     * Returns the identifier of sixteen bytes, the most significant first.
     *
     * @throws ConversionException if there are more or fewer
     */
    public static Guid ofBytes(byte... bytes) {
        if (bytes.length != 2 * Long.BYTES) {
            throw new ConversionException("a GUID has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Guid(buffer.getLong(), buffer.getLong());
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
