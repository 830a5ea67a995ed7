package io.rayforce.interop;

import io.rayforce.query.Session;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One host after the other: each is asked until it is of no more use. */
final class Renewal implements AutoCloseable {

    /** What was expected, and what came instead. */
    record Difference(Answer expected, Answer answer) {

        boolean isOfAServerInTrouble() {
            return answer.isLost();
        }

        @Override
        public String toString() {
            return "\n  expected " + expected + "\n  answered " + answer;
        }
    }

    private final Supplier<Host> start;
    private Host host;

    Renewal(Supplier<Host> start) {
        this.start = start;
        this.host = start.get();
    }

    /** Asks a question. What differs unexpectedly is asked again on a new host, where nothing is left of earlier questions. */
    List<Difference> differences(boolean expected, Function<Session, List<Difference>> question) {
        List<Difference> found = question.apply(host.session());
        if (!found.isEmpty() && !expected) {
            renew();
            found = question.apply(host.session());
        }
        if (found.stream().anyMatch(Difference::isOfAServerInTrouble)) {
            renew();
        }
        return found;
    }

    private void renew() {
        host.close();
        host = start.get();
    }

    @Override
    public void close() {
        host.close();
    }
}
