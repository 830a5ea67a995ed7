package io.rayforce.types;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/** A list of values of any types. As code it is a call of its first element. */
public final class RayList implements Sequence, Iterable<RayValue> {

    /** The list without elements. */
    public static final RayList EMPTY = new RayList(new RayValue[0]);

    private final RayValue[] elements;

    private RayList(RayValue[] elements) {
        this.elements = elements;
    }

    /** Returns a list of the given values. */
    public static RayList of(RayValue... elements) {
        return elements.length == 0 ? EMPTY : wrap(elements.clone());
    }

    /** Returns a list of the given values, in the collection's order. */
    public static RayList of(Collection<? extends RayValue> elements) {
        return wrap(elements.toArray(RayValue[]::new));
    }

    /** Returns a list over the given array without copying it: ownership passes to the list. */
    public static RayList wrap(RayValue[] elements) {
        for (RayValue element : elements) {
            Objects.requireNonNull(element, "a list holds no Java null; use RayNull.NULL");
        }
        return new RayList(elements);
    }

    @Override
    public RayType type() {
        return RayType.LIST;
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public RayValue at(int index) {
        return elements[index];
    }

    @Override
    public boolean isNull(int index) {
        return elements[index] == RayNull.NULL || elements[index] instanceof Atom atom && atom.isNull();
    }

    @Override
    public RayList slice(int from, int to) {
        Objects.checkFromToIndex(from, to, elements.length);
        return new RayList(Arrays.copyOfRange(elements, from, to));
    }

    @Override
    public RayList pick(int... indices) {
        RayValue[] picked = new RayValue[indices.length];
        Arrays.setAll(picked, i -> elements[indices[i]]);
        return new RayList(picked);
    }

    @Override
    public Iterator<RayValue> iterator() {
        return Arrays.asList(elements).iterator();
    }

    /** Streams the elements. */
    public Stream<RayValue> stream() {
        return Arrays.stream(elements);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RayList other && Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    /** Returns the first twenty elements, for people. */
    @Override
    public String toString() {
        return Structure.text(this);
    }
}
