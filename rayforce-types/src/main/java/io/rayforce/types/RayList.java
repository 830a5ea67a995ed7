package io.rayforce.types;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of values of any types. As code it is a call of its first element. */
public final class RayList implements Sequence, Iterable<RayValue> {

    /** The list without elements. */
    public static final RayList EMPTY = new RayList(new RayValue[0]);

    private final int size;
    private final RayValue[] elements;
    private final @Nullable IntFunction<? extends RayValue> source;

    private RayList(int size, RayValue[] elements, @Nullable IntFunction<? extends RayValue> source) {
        this.size = size;
        this.elements = elements;
        this.source = source;
    }

    private RayList(RayValue[] elements) {
        this(elements.length, elements, null);
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

    /**
     * Returns a list whose elements are made each time they are asked for.
     *
     * @param size the number of elements
     * @param elements gives the element at a position; it may be asked several times, by any thread, and has to give equal
     *     elements
     */
    public static RayList deferred(int size, IntFunction<? extends RayValue> elements) {
        return new RayList(size, EMPTY.elements, elements);
    }

    @Override
    public RayType type() {
        return RayType.LIST;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RayValue at(int index) {
        int position = Positions.of(index, size);
        return source == null ? elements[position] : source.apply(position);
    }

    @Override
    public boolean isNull(int index) {
        RayValue element = at(index);
        return element == RayNull.NULL || element instanceof Atom atom && atom.isNull();
    }

    @Override
    public RayList slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return source == null
                ? new RayList(Arrays.copyOfRange(elements, from, to))
                : deferred(to - from, i -> at(from + i));
    }

    @Override
    public RayList pick(int... indices) {
        RayValue[] picked = new RayValue[indices.length];
        Arrays.setAll(picked, i -> at(indices[i]));
        return new RayList(picked);
    }

    @Override
    public RayValue[] toArray() {
        return asList().toArray(RayValue[]::new);
    }

    @Override
    public Iterator<RayValue> iterator() {
        return asList().iterator();
    }

    /** Streams the elements. */
    public Stream<RayValue> stream() {
        return asList().stream();
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
