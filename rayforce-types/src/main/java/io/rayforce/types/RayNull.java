package io.rayforce.types;

/** The null object: no value at all. The typed nulls are atoms. */
public enum RayNull implements RayValue {
    /** The one null object. */
    NULL;

    @Override
    public RayType type() {
        return RayType.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
