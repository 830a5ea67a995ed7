package io.rayforce.types.wire;

import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;
import io.rayforce.types.WireException;
import org.jspecify.annotations.Nullable;

/** What differs between the versions of the protocol. What is not here is the same in all of them. */
interface Dialect {

    byte version();

    /** Tells whether the version in a header counts, and a frame without payload is a fault of the whole stream. */
    boolean checksHeaders();

    /** Returns the code of an atom type; its negative marks the atom, itself the vector. Negative if there is none. */
    int code(RayType atom);

    /** Returns the atom type of a code, or null. */
    @Nullable RayType type(int code);

    /** Returns the type byte of a string, which is followed by a hint, a length and the bytes. */
    byte stringCode();

    /** Tells whether strings can be elements of a vector; otherwise a list holds them. */
    boolean hasStringVectors();

    /** Tells whether atoms carry a byte of flags between type and value. */
    boolean atomsHaveFlags();

    /** Returns the step that reads an atom of the given positive code, or null. */
    @Nullable Step atomStep(int code);

    /** Returns the step that reads a value of the given code, which is none of the compound ones, or null. */
    @Nullable Step vectorStep(int code);

    /**
     * Returns the step that reads an error.
     *
     * @param inside whether it lies inside of another value
     * @param owed the number of bytes that the payload still owes
     */
    Step errorStep(boolean inside, long owed);

    /**
     * Returns the bytes that follow the type byte of an error.
     *
     * @param inside whether it lies inside of another value
     */
    byte[] error(RayError error, boolean inside);

    /** Returns what is written as the parameters of a function. */
    Vector parameters(Lambda lambda);

    /** Returns what is written as the body of a function. */
    RayValue body(Lambda lambda);

    /** Returns the expressions of a function's body as it was read, or null if it is none. */
    @Nullable RayList expressions(RayValue body);

    /** Returns what is written as the keys of a dict. */
    RayValue keys(Dict dict);

    /** Gives the columns of a table the form that the other versions read. */
    RayValue column(RayValue column);

    /**
     * Refuses a value that the version cannot say, apart from what it holds.
     *
     * @throws WireException with what to do instead
     */
    void check(RayValue value);

    /** Returns code as servers of the version evaluate it. */
    RayValue request(RayValue tree);

    /** Returns the code of a request. */
    RayValue tree(RayValue request);

    /** Returns an answer as clients of the version read it. */
    RayValue answer(RayValue value);

    /** Returns the exception for a value that the version cannot say. */
    default WireException refusal(String what) {
        return new WireException("wire version " + version() + " cannot carry " + what, 0);
    }
}
