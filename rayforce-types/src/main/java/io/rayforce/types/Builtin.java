package io.rayforce.types;

/**
 * A function of the language itself, referred to by its name.
 *
 * @param name the function's name
 * @param arity how many arguments it takes, as its class on the wire tells
 */
public record Builtin(String name, Arity arity) implements RayValue {

    /** The classes of builtin functions. */
    public enum Arity {
        UNARY,
        BINARY,
        VARIADIC
    }

    @Override
    public RayType type() {
        return RayType.BUILTIN;
    }

    @Override
    public String toString() {
        return "Builtin(" + name + ")";
    }
}
