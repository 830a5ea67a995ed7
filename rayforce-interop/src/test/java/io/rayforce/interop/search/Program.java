package io.rayforce.interop.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A program to be answered by two sessions.
 *
 * @param tables what it asks about; it leaves them as they are
 * @param text the program whose answer counts
 */
record Program(List<SampleTable> tables, String text) {

    Program withText(String other) {
        return new Program(tables, other);
    }

    Program withoutTable(int position) {
        List<SampleTable> kept = new ArrayList<>(tables);
        kept.remove(position);
        return new Program(kept, text);
    }

    Program withTable(int position, SampleTable table) {
        List<SampleTable> changed = new ArrayList<>(tables);
        changed.set(position, table);
        return new Program(changed, text);
    }

    int size() {
        return text.length() + tables.stream().mapToInt(SampleTable::size).sum();
    }

    List<String> setup() {
        return tables.stream().map(SampleTable::text).toList();
    }
}
