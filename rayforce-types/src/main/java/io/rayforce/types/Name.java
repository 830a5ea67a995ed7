package io.rayforce.types;

/**
 * A symbol that, as code, refers to what is bound to it. The literal symbol is {@link Sym}.
 *
 * @param text the name
 */
public record Name(String text) implements RayValue {

    /** Refuses the NUL character, which ends a symbol on the wire. */
    public Name {
        if (text.indexOf('\0') >= 0) {
            throw new ConversionException("a name cannot hold the NUL character");
        }
    }

    /** Returns the given name. */
    public static Name of(String text) {
        return new Name(text);
    }

    @Override
    public RayType type() {
        return RayType.NAME;
    }

    @Override
    public String toString() {
        return "Name(" + text + ")";
    }
}
