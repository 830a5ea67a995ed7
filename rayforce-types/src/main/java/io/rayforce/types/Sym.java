package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import io.rayforce.types.text.Utf8;

/**
 * A symbol: a short text from a small set. The empty symbol is the null. As code it stands for itself, unlike a {@link Name}.
 *
 * <p>Its bytes on the wire are UTF-8; a byte that is none is kept as a lone surrogate ({@link io.rayforce.types.text.Utf8}).
 *
 * @param value the text
 */
public record Sym(String value) implements Atom, Comparable<Sym> {

    /** The null of this type. */
    public static final Sym NULL = new Sym("");

    /** Refuses the NUL character, which ends a symbol on the wire. */
    public Sym {
        if (value.indexOf('\0') >= 0) {
            throw new ConversionException("a symbol cannot hold the NUL character");
        }
    }

    /** Returns the symbol of the given text; the empty text gives the null. */
    public static Sym of(String value) {
        return new Sym(value);
    }

    @Override
    public RayType type() {
        return RayType.SYM;
    }

    @Override
    public boolean isNull() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "Sym(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does: by the bytes, the null first. */
    @Override
    public int compareTo(Sym other) {
        return Utf8.compare(value, other.value);
    }
}
