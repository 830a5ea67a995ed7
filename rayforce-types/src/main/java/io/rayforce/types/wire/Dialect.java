package io.rayforce.types.wire;

import io.rayforce.types.RayError;
import io.rayforce.types.RayType;
import org.jspecify.annotations.Nullable;

/** What differs between the versions of the protocol. What is not here is the same in all of them. */
interface Dialect {

    byte version();

    /** Returns the code of an atom type; its negative marks the atom, itself the vector. Negative if there is none. */
    int code(RayType atom);

    /** Returns the atom type of a code, or null. */
    @Nullable RayType atom(int code);

    /** Tells whether atoms carry a byte of flags between type and value. */
    boolean atomsHaveFlags();

    /** Returns the number of bytes that follow the type byte of an error. */
    int errorSize();

    /** Reads the bytes that follow the type byte of an error. */
    RayError readError(byte[] bytes);

    /** Writes the bytes that follow the type byte of an error. */
    byte[] writeError(RayError error);
}
