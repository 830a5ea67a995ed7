package io.rayforce.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Closes a run, whose tests come one after the other, with what was tried with each peer in each direction. */
public final class ClosingLines implements TestExecutionListener {

    private static final Pattern VERSION = Pattern.compile("\\b\\d\\.\\d\\.\\d\\b");

    private record Count(int passed, int failed) {
        Count plus(boolean success) {
            return success ? new Count(passed + 1, failed) : new Count(passed, failed + 1);
        }
    }

    private final Map<String, Count> tests = new TreeMap<>();
    private final Map<String, List<String>> reports = new TreeMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            pair(test)
                    .ifPresent(pair ->
                            tests.merge(pair, new Count(0, 0).plus(success), (known, one) -> known.plus(success)));
        }
    }

    /** Returns who asked whom in a test, if it stands under one of the directions and tells a version. */
    private Optional<String> pair(TestIdentifier test) {
        Optional<String> version = Stream.iterate(
                        Optional.of(test), Optional::isPresent, one -> one.flatMap(plan::getParent))
                .flatMap(Optional::stream)
                .flatMap(one -> VERSION.matcher(one.getDisplayName()).results())
                .map(MatchResult::group)
                .findFirst();
        if (test.getTags().contains(TestTag.create(Direction.TO_SERVERS))) {
            return version.map(found -> "our client with server " + found);
        }
        if (test.getTags().contains(TestTag.create(Direction.FROM_CLIENTS))) {
            return version.map(found -> "client " + found + " with our server");
        }
        return Optional.empty();
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((peer, text) -> {
            if (!peer.equals(Feature.CELL)) {
                reports.computeIfAbsent(peer, any -> new ArrayList<>()).add(text);
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        tests.forEach((pair, count) ->
                System.out.printf("%s: %d tests passed, %d failed%n", pair, count.passed(), count.failed()));
        reports.forEach((peer, texts) -> texts.forEach(text -> System.out.println(peer + ": " + text)));
    }
}
