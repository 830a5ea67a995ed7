package io.rayforce.types;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A sequence as a list. */
final class SequenceList extends AbstractList<RayValue> implements RandomAccess {

    private final Sequence sequence;

    SequenceList(Sequence sequence) {
        this.sequence = sequence;
    }

    @Override
    public RayValue get(int index) {
        return sequence.at(index);
    }

    @Override
    public int size() {
        return sequence.size();
    }
}
