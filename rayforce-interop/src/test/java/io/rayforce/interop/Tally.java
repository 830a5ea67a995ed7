package io.rayforce.interop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestReporter;

/** What is known of the questions about each feature, whatever the run: which a peer answers alike, and why not the others. */
public final class Tally {

    private final Map<Feature, List<Optional<String>>> questions = new EnumMap<>(Feature.class);

    /** Counts a question, with what a user gets instead where it is not answered alike. */
    public void add(Feature feature, Optional<String> difference) {
        questions.computeIfAbsent(feature, any -> new ArrayList<>()).add(difference);
    }

    /** Reports how much of each feature a peer has, in words, that one more question does not change. */
    public void report(TestReporter reporter, String peer) {
        questions.forEach((feature, answers) -> {
            List<String> differences =
                    answers.stream().flatMap(Optional::stream).toList();
            feature.report(
                    reporter,
                    peer,
                    extent(differences.size(), answers.size()),
                    differences.stream().distinct().toList());
        });
    }

    private static String extent(int different, int all) {
        if (different == 0) {
            return "yes";
        }
        if (different == all) {
            return "no";
        }
        return different * 2 <= all ? "mostly" : "partly";
    }
}
