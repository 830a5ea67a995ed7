package io.rayforce.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down the cells that the tests of a run report, for the last one of them. */
public final class CompatibilityNotes implements TestExecutionListener {

    /** Returns where the cells of this run stand. */
    static Path file() {
        return Path.of(System.getProperty("interop.output", "target/peers")).resolveSibling("compatibility.tsv");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        write(List.of(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String cell = entry.getKeyValuePairs().get(Feature.CELL);
        if (cell != null) {
            write(List.of(cell), StandardOpenOption.APPEND);
        }
    }

    private static void write(List<String> lines, StandardOpenOption... options) {
        try {
            Files.createDirectories(file().toAbsolutePath().getParent());
            Files.write(file(), lines, StandardCharsets.UTF_8, options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
