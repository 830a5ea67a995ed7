package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Carries functions of single values over vectors and lists. */
final class Elementwise {

    private Elementwise() {}

    /** A function of two vectors; an operand that is an atom is a vector of one element that counts for every row. */
    interface Kernel {
        /** Returns a vector of the given size. */
        Vector apply(Operand left, Operand right, int size);
    }

    /**
     * One of two operands.
     *
     * @param vector its elements
     * @param atom whether there is one element that counts for every row
     */
    record Operand(Vector vector, boolean atom) {
        RayType type() {
            return vector.type().element();
        }

        /** Tells whether what goes with a row is there and null. */
        boolean isNull(int row) {
            int index = atom ? 0 : row;
            return index < vector.size() && vector.isNull(index);
        }
    }

    /** How the results of boxed operands are put together. */
    interface Boxing {
        /** Returns the results of a list's elements as one value. */
        RayValue box(List<RayValue> results);
    }

    /**
     * Applies a function to two operands: atoms go with every element of a vector or list, two vectors or lists have to be
     * of one length.
     *
     * @param spreads whether a vector of one element goes with every row as well, as in a query
     */
    static RayValue binary(RayValue left, RayValue right, boolean spreads, Boxing boxing, Kernel kernel) {
        int size = size(left, right, spreads);
        if (isBoxed(left) || isBoxed(right)) {
            BinaryOperator<RayValue> pair = (x, y) -> binary(x, y, spreads, boxing, kernel);
            return boxing.box(pairs(left, right, size, pair));
        }
        Operand x = operand(left, size, right, spreads);
        Operand y = operand(right, size, left, spreads);
        Vector result = kernel.apply(x, y, size);
        return left instanceof Atom && right instanceof Atom ? result.at(0) : result;
    }

    private static List<RayValue> pairs(RayValue left, RayValue right, int size, BinaryOperator<RayValue> pair) {
        List<RayValue> results = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            results.add(pair.apply(element(left, i), element(right, i)));
        }
        return results;
    }

    private static RayValue element(RayValue value, int index) {
        return value instanceof Sequence sequence ? sequence.at(index) : value;
    }

    private static int size(RayValue left, RayValue right, boolean spreads) {
        boolean empty = isEmpty(left) || isEmpty(right);
        if (!empty) {
            requireData(left);
            requireData(right);
        }
        if (left instanceof Sequence first && right instanceof Sequence second && first.size() != second.size()) {
            if (spreads && (first.size() == 1 || second.size() == 1)) {
                return Math.max(first.size(), second.size());
            }
            throw EngineException.length("operands of " + first.size() + " and " + second.size() + " elements");
        }
        return left instanceof Sequence first ? first.size() : right instanceof Sequence second ? second.size() : 1;
    }

    private static void requireData(RayValue value) {
        if (!(value instanceof Atom) && !(value instanceof Sequence)) {
            throw EngineException.type(value.type().label() + " has no elements to calculate with");
        }
    }

    private static boolean isEmpty(RayValue value) {
        return value instanceof Sequence sequence && sequence.size() == 0;
    }

    private static boolean isBoxed(RayValue value) {
        return value instanceof RayList list && list.size() > 0;
    }

    private static Operand operand(RayValue value, int size, RayValue partner, boolean spreads) {
        if (value instanceof Vector vector) {
            return new Operand(vector, spreads && vector.size() == 1 && size != 1);
        }
        if (value instanceof Atom atom && !(value.type() == RayType.B8 && atom.isNull())) {
            return new Operand(Atoms.vector(atom), true);
        }
        // An empty list counts as an empty vector; what stands beside an empty operand is not looked at.
        RayType like = value instanceof Atom || !(partner instanceof Vector vector) ? RayType.I64 : vector.type();
        return new Operand((Vector) Atoms.empty(like.element()), false);
    }

    /** Puts results into a list. */
    static RayValue listed(List<RayValue> results) {
        return RayList.of(results);
    }

    /** Puts results into a vector where they are atoms of one type, else into a list. */
    static RayValue collapsed(List<RayValue> results) {
        return Atoms.collapse(results);
    }

    /** Applies a function to an atom, a vector, or the vector that a flat list of one kind of atoms amounts to. */
    static RayValue unary(RayValue value, String name, UnaryOperator<Vector> kernel) {
        if (value instanceof Atom atom) {
            return kernel.apply(Atoms.vector(atom)).at(0);
        }
        if (value instanceof Vector vector) {
            return kernel.apply(vector);
        }
        if (value instanceof RayList list) {
            return kernel.apply(flat(list, name));
        }
        throw EngineException.type(name + " does not take a " + value.type().label());
    }

    /** Returns the vector of a list of numbers. */
    static Vector flat(RayList list, String name) {
        if (list.size() == 0) {
            return (Vector) Atoms.empty(RayType.I64);
        }
        if (Atoms.isUniform(list.stream().toList())) {
            return Atoms.vector(list.stream().toList());
        }
        return Promotion.common(list.stream().toList())
                .orElseThrow(() -> EngineException.type(name + " takes numbers, but the list holds something else"));
    }
}
