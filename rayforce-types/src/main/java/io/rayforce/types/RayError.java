package io.rayforce.types;

/**
 * An error as a value.
 *
 * @param code what kind of error: {@code type}, {@code domain}, {@code name} and so on, an open set
 * @param message what is known beside the code; wire version 3 carries none, so it is often empty, and it takes no part
 *     in the printed form
 */
public record RayError(String code, String message) implements RayValue {

    /** Returns an error without a message. */
    public static RayError of(String code) {
        return new RayError(code, "");
    }

    @Override
    public RayType type() {
        return RayType.ERROR;
    }

    @Override
    public String toString() {
        return message.isEmpty() ? "RayError(" + code + ")" : "RayError(" + code + ": " + message + ")";
    }
}
