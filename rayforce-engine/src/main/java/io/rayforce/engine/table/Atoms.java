package io.rayforce.engine.table;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.U8;
import io.rayforce.types.Vector;
import io.rayforce.types.Vectors;
import java.util.Arrays;
import java.util.List;

/** Between single values and vectors. */
public final class Atoms {

    private Atoms() {}

    /** Returns the vector whose only element is the atom. */
    public static Vector vector(Atom atom) {
        return switch (atom.type()) {
            case I64 -> Numbers.vector(RayType.I64_VECTOR, new long[] {((I64) atom).value()}, 1);
            case F64 -> Numbers.vector(RayType.F64_VECTOR, new double[] {((F64) atom).value()}, 1);
            default -> Vectors.ofAtoms(atom.type(), List.of(atom));
        };
    }

    /** Returns the only element of a vector. */
    public static Atom single(Vector vector) {
        return vector.at(0);
    }

    /** Returns a column in which the value stands in each of a number of rows: a vector for an atom, else a list. */
    public static Sequence repeat(RayValue value, int rows) {
        if (value instanceof Atom atom) {
            return Gather.rows(vector(atom), new int[rows]);
        }
        RayValue[] elements = new RayValue[rows];
        Arrays.fill(elements, value);
        return RayList.wrap(elements);
    }

    /** Returns the null of an atom or vector type; false and zero have a null of their own. */
    public static Atom nullOf(RayType type) {
        return switch (type.element()) {
            case B8 -> B8.NULL;
            case U8 -> U8.NULL;
            default ->
                Gather.rows((Vector) Storages.empty(type.vector()), new int[] {-1})
                        .at(0);
        };
    }

    /** Returns a column of nulls. */
    public static Sequence nulls(RayType type, int rows) {
        int[] none = new int[rows];
        Arrays.fill(none, -1);
        return Gather.rows(Storages.empty(type), none);
    }

    /** Returns the vector without elements of a type, or the empty list. */
    public static Sequence empty(RayType type) {
        return type.isAtom() ? Storages.empty(type.vector()) : Storages.empty(type);
    }

    /** Returns the elements of a sequence, each a value of its own. */
    public static List<RayValue> boxed(Sequence sequence) {
        RayValue[] elements = new RayValue[sequence.size()];
        Arrays.setAll(elements, sequence::at);
        return Arrays.asList(elements);
    }

    /** Returns a vector where all values are atoms of one type, and otherwise a list of them. */
    public static Sequence collapse(List<? extends RayValue> values) {
        return isUniform(values) ? vector(values) : RayList.of(values);
    }

    /** Tells whether all values are atoms of one type, that a vector can hold; there is at least one. */
    public static boolean isUniform(List<? extends RayValue> values) {
        return !values.isEmpty()
                && values.get(0) instanceof Atom first
                && values.stream()
                        .allMatch(value ->
                                value.type() == first.type() && !(value instanceof B8 truth && truth.isNull()));
    }

    /** Returns the vector of atoms of one type. */
    public static Vector vector(List<? extends RayValue> atoms) {
        return Vectors.ofAtoms(atoms.get(0).type(), atoms);
    }

    /** Returns a value as an integer, or refuses it with the code {@code type}. */
    public static long integer(RayValue value, String what) {
        if (value instanceof Atom atom && Numbers.isInteger(atom.type()) && Numbers.isNumber(atom.type())) {
            return Numbers.longs(vector(atom))[0];
        }
        throw EngineException.type(what + " is an integer, not " + value.type().label());
    }

    /** Tells whether a value is a null of any kind. */
    public static boolean isNull(RayValue value) {
        return value == RayNull.NULL || value instanceof Atom atom && atom.isNull();
    }
}
