package io.rayforce.interop.search;

import io.rayforce.interop.Answer;
import io.rayforce.interop.search.Duel.Outcome;
import io.rayforce.types.text.Rayfall;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks programs of the embedded engine and of a real server, and shrinks those that they answer differently. */
final class Search {

    private final long seed;
    private final PrintStream out;
    private final Exclusions deadly = Exclusions.named("deadly");
    private final Exclusions known = Exclusions.named("known");
    private final Set<String> shapes = new HashSet<>();
    private final List<Program> aside = new ArrayList<>();
    private long compared;
    private long excused;

    /** @param out where findings and the closing line go */
    Search(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
    }

    /** Compares programs for a while, or so many of them, and prints a closing line; returns how many disagreements are not known. */
    int run(Duration time, long most) {
        long end = System.nanoTime() + time.toNanos();
        Programs programs = new Programs(seed);
        try (Duel duel = new Duel()) {
            while (System.nanoTime() < end && compared < most) {
                compare(duel, programs.next());
            }
        }
        out.printf(
                "search: seed %d, %d programs compared, %d disagreements, %d more of causes that are known, %d set"
                        + " aside%n",
                seed, compared, shapes.size(), excused, aside.size());
        return shapes.size();
    }

    private void compare(Duel duel, Program program) {
        if (deadly.contain(program)) {
            return;
        }
        Outcome outcome = duel.ask(program);
        compared++;
        if (!outcome.isAnswered()) {
            setAside("no answer", program, outcome);
        } else if (!outcome.agrees()) {
            examine(duel, program, outcome);
        }
    }

    private void examine(Duel duel, Program program, Outcome outcome) {
        Program smallest = Shrinker.shrink(
                program, next -> !deadly.contain(next) && duel.ask(next).resembles(outcome));
        if (known.contain(smallest)) {
            excused++;
            return;
        }
        Outcome first = duel.ask(smallest);
        Outcome second = duel.askAnew(smallest);
        if (!first.isAnswered() || !second.isAnswered()) {
            setAside("no answer", smallest, first.isAnswered() ? second : first);
        } else if (second.agrees() || !first.real().agreesWith(second.real())) {
            setAside("answered differently each time", smallest, second);
        } else {
            report(new Finding(smallest, second));
        }
    }

    private void report(Finding finding) {
        if (shapes.add(finding.shape())) {
            print("disagreement " + shapes.size(), finding);
            out.println("  " + finding.recording());
        }
    }

    private void setAside(String why, Program program, Outcome outcome) {
        aside.add(program);
        print("set aside, " + why, new Finding(program, outcome));
    }

    private void print(String title, Finding finding) {
        out.println(title + ": " + finding.program().text());
        finding.program().setup().forEach(text -> out.println("  with     " + text));
        out.println("  embedded " + described(finding.outcome().embedded()));
        out.println("  real     " + described(finding.outcome().real()));
    }

    private static String described(Answer answer) {
        return Finding.types(answer.value()) + " " + Rayfall.format(answer.value());
    }
}
