package io.rayforce.benchmarks.engine;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks every question of everybody and prints the best times in milliseconds. One holds the tables in memory at a time.
 *
 * <p>Arguments: the number of rows, or {@code rows/1,4,9} for the first, the fourth and the ninth question alone; then who is asked, of {@code engine}, {@code loopback}, {@code duckdb} (its driver is on
 * the class path) and the path of the native server's program.
 */
public final class NineQuestions {

    /** A compiler at run time needs a few seconds of a question before it knows how it is asked; a fast peer asks it often in that time. */
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private static final int LEAST_WARM_UP = 10;
    private static final int MEASURED = 5;

    private final Map<String, double[]> times = new LinkedHashMap<>();
    private final Map<String, Long> held = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final int rows;
    private final List<Question> asked;
    private final PrintStream out;

    private NineQuestions(String what, PrintStream out) {
        String[] parts = what.split("/", 2);
        this.rows = Integer.parseInt(parts[0]);
        this.asked = parts.length == 1
                ? Question.ALL
                : Stream.of(parts[1].split(","))
                        .map(number -> Question.ALL.get(Integer.parseInt(number) - 1))
                        .toList();
        this.out = out;
    }

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        NineQuestions questions = new NineQuestions(arguments[0], System.out);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            try (Peer peer = questions.peer(name)) {
                questions.ask(peer, Path.of(name).getFileName().toString());
            }
            System.gc();
        }
        questions.print();
    }

    private Peer peer(String name) throws Exception {
        return switch (name) {
            case "engine" -> new InProcess(rows);
            case "loopback" -> new OverLoopback(rows);
            case "duckdb" -> new DuckDb(rows);
            default -> new NativeServer(Path.of(name), rows);
        };
    }

    private void ask(Peer peer, String name) throws Exception {
        double[] best = new double[asked.size()];
        for (int i = 0; i < best.length; i++) {
            best[i] = best(peer, asked.get(i), i, name);
        }
        times.put(name, best);
        held.put(name, peer.held());
    }

    private double best(Peer peer, Question question, int index, String name) throws Exception {
        compare(peer.ask(question).call(), index, name);
        long start = System.nanoTime();
        for (int round = 0; round < LEAST_WARM_UP || System.nanoTime() - start < WARM_UP.toNanos(); round++) {
            peer.ask(question);
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < MEASURED; round++) {
            best = Math.min(best, taken(peer, question));
        }
        return best / 1e6;
    }

    private static long taken(Peer peer, Question question) throws Exception {
        long start = System.nanoTime();
        peer.ask(question);
        return System.nanoTime() - start;
    }

    private void compare(Answer answer, int index, String name) {
        if (index == answers.size()) {
            answers.add(answer);
        } else if (!answers.get(index).agreesWith(answer)) {
            throw new IllegalStateException(name + " answers \""
                    + asked.get(index).name() + "\" with " + answer + ", others with " + answers.get(index));
        }
    }

    private void print() {
        out.printf(Locale.ROOT, "| %,d rows | %s |%n", rows, String.join(" | ", times.keySet()));
        out.println("|---" + "|---".repeat(times.size()) + "|");
        for (int i = 0; i < asked.size(); i++) {
            StringBuilder line = new StringBuilder("| " + asked.get(i).name());
            for (double[] each : times.values()) {
                line.append(String.format(Locale.ROOT, " | %.1f", each[i]));
            }
            out.println(line.append(" |"));
        }
        StringBuilder memory = new StringBuilder("| held, MiB");
        held.values().forEach(bytes -> memory.append(" | ").append(bytes >> 20));
        out.println(memory.append(" |"));
    }
}
