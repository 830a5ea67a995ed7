package io.rayforce.engine.table;

import io.rayforce.types.Sequence;
import java.util.List;

/** Puts sequences one behind the other. */
public final class Append {

    private Append() {}

    /** Returns the elements of the first sequence and then those of the second, which are of one type. */
    public static Sequence both(Sequence first, Sequence second) {
        return all(List.of(first, second));
    }

    /** Returns the elements of all the sequences, which are of one type; there is at least one. */
    public static Sequence all(List<? extends Sequence> parts) {
        int total = parts.stream().mapToInt(Sequence::size).reduce(0, Math::addExact);
        GrowingColumn column = new GrowingColumn(parts.get(0).type(), total);
        parts.forEach(column::append);
        return column.snapshot();
    }
}
