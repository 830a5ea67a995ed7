package io.rayforce.types;

/**
 * A function written in the language.
 *
 * @param parameters the names of its parameters
 * @param body its expressions; the last one's value is the result
 * @param captured the variables that it took along from where it was made, by name; empty where it took none
 */
public record Lambda(SymVector parameters, RayList body, Dict captured) implements RayValue {

    /** Returns a function that captures nothing. */
    public static Lambda of(SymVector parameters, RayList body) {
        return new Lambda(parameters, body, Dict.EMPTY);
    }

    @Override
    public RayType type() {
        return RayType.LAMBDA;
    }

    @Override
    public String toString() {
        return "Lambda(" + parameters.size() + " parameters)";
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Lambda other && Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }
}
