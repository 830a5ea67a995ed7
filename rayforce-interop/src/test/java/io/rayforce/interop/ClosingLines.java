package io.rayforce.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Closes a run, whose tests come one after the other, with what was tried with each peer. */
public final class ClosingLines implements TestExecutionListener {

    private static final Pattern VERSION = Pattern.compile("\\b\\d\\.\\d\\.\\d\\b");

    private record Count(int passed, int failed) {
        Count plus(boolean success) {
            return success ? new Count(passed + 1, failed) : new Count(passed, failed + 1);
        }
    }

    private final Map<String, Count> tests = new TreeMap<>();
    private final Map<String, List<String>> reports = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Matcher version = VERSION.matcher(test.getDisplayName());
        if (test.isTest() && version.find()) {
            boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            tests.compute(version.group(), (peer, known) -> (known == null ? new Count(0, 0) : known).plus(success));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs()
                .forEach((peer, text) ->
                        reports.computeIfAbsent(peer, any -> new ArrayList<>()).add(text));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        tests.forEach((version, count) ->
                System.out.printf("peer %s: %d tests passed, %d failed%n", version, count.passed(), count.failed()));
        reports.forEach((peer, texts) -> texts.forEach(text -> System.out.println(peer + ": " + text)));
    }
}
