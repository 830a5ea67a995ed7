package io.rayforce.interop;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;

/** How many questions about each feature are answered alike, whatever the run: those that no list names. */
final class Tally {

    private record Count(int alike, int all) {
        Count plus(boolean one) {
            return new Count(alike + (one ? 1 : 0), all + 1);
        }
    }

    private final Map<Feature, Count> counts = new EnumMap<>(Feature.class);

    void add(Feature feature, boolean alike) {
        counts.merge(feature, new Count(alike ? 1 : 0, 1), (before, one) -> before.plus(alike));
    }

    void report(TestReporter reporter, String peer) {
        counts.forEach((feature, count) -> feature.count(reporter, peer, count.alike(), count.all()));
    }
}
