package io.rayforce.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A running program of a peer. Its whole process group is gone once this is closed, or once this JVM is gone, however that
 * ended. What it prints is kept until then.
 */
final class PeerProcess implements AutoCloseable {

    private static final long REAPED_SECONDS = 10;

    private final String name;
    private final Path output;
    private final Process process;

    private PeerProcess(String name, Path output, Process process) {
        this.name = name;
        this.output = output;
        this.process = process;
    }

    static PeerProcess start(String name, List<String> command) {
        List<String> attended = new ArrayList<>(List.of(Peers.attended().toString()));
        attended.addAll(command);
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("interop.output", "target/peers")));
            Path output = Files.createTempFile(folder, name + "-", ".log");
            Process process = new ProcessBuilder(attended)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new PeerProcess(name, output, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for the end of the program, and tells whether it came. */
    boolean hasEnded(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, interrupted);
        }
    }

    /** Returns what the program printed so far, and how it ended if it has. */
    String report() {
        String end = process.isAlive() ? "still runs" : "ended by itself with " + process.exitValue();
        String printed = printed();
        return name + " " + end + (printed.isBlank() ? " and printed nothing" : " and printed: " + printed.strip());
    }

    int exitCode() {
        return process.exitValue();
    }

    String printed() {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the processes that have to be gone at the end. */
    List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Sends a signal to the program, and not to what watches over it. */
    void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        process.descendants()
                .filter(member -> !member.info().command().orElse("").endsWith("bash"))
                .forEach(member -> command.add(Long.toString(member.pid())));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("no " + command + ": " + report());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signalling " + this.name, interrupted);
        }
    }

    /** Ends the program, and waits until all of its processes are gone. */
    @Override
    public void close() {
        List<ProcessHandle> tree = tree();
        try {
            process.getOutputStream().close();
            for (ProcessHandle member : tree) {
                member.onExit().get(REAPED_SECONDS, TimeUnit.SECONDS);
            }
            Files.delete(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException left) {
            throw new IllegalStateException("processes of " + name + " are left: " + tree, left);
        }
    }
}
