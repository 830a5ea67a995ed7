package io.rayforce.interop.search;

import io.rayforce.interop.Answer;
import io.rayforce.interop.Host;
import io.rayforce.types.ConversionException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayTable;
import io.rayforce.types.text.Rayfall;
import java.util.List;
import java.util.function.Supplier;

/** The embedded engine and a real server, asked the same. Either is started anew when it no longer answers. */
final class Duel implements AutoCloseable {

    private final Side embedded = new Side(Host::embedded);
    private final Side real = new Side(() -> Host.real("2.4.0"));

    /** What the two answered. */
    record Outcome(Answer embedded, Answer real) {

        boolean agrees() {
            return embedded.agreesWith(real) || isEmpty(embedded) && isEmpty(real);
        }

        /** Without rows the real server evaluates outside of its query engine, and gives other types or no column at all. */
        private static boolean isEmpty(Answer answer) {
            return answer.value() instanceof RayTable table && table.rowCount() == 0;
        }

        /** Tells whether the two are at odds in the way in which they are in another outcome: about the same error codes. */
        boolean resembles(Outcome other) {
            return isAnswered()
                    && !agrees()
                    && code(embedded).equals(code(other.embedded))
                    && code(real).equals(code(other.real));
        }

        private static String code(Answer answer) {
            return answer.value() instanceof RayError error ? error.code() : "";
        }

        /** Tells whether there are two answers, and not the end of a connection. */
        boolean isAnswered() {
            return embedded.isAnswered() && real.isAnswered();
        }
    }

    /** Asks both. */
    Outcome ask(Program program) {
        return new Outcome(embedded.ask(program), real.ask(program));
    }

    /** Asks both, started anew, so that nothing asked before can play a part. */
    Outcome askAnew(Program program) {
        embedded.close();
        real.close();
        return ask(program);
    }

    @Override
    public void close() {
        embedded.close();
        real.close();
    }

    private static final class Side {

        private final Supplier<Host> start;
        private Host host;
        private List<String> prepared = List.of();

        Side(Supplier<Host> start) {
            this.start = start;
        }

        Answer ask(Program program) {
            if (host == null) {
                host = start.get();
            }
            prepare(program.setup());
            Answer.to(host.session(), "(del m) (del y)");
            Answer answer = wellFormed(Answer.to(host.session(), program.text()));
            if (!answer.isAnswered()) {
                close();
            }
            return answer;
        }

        /** The real server sends tables whose columns differ in length where a statement should have failed. */
        private static Answer wellFormed(Answer answer) {
            try {
                Rayfall.format(answer.value());
                return answer;
            } catch (ConversionException ragged) {
                return new Answer(RayError.of("ragged"));
            }
        }

        private void prepare(List<String> setup) {
            if (!setup.equals(prepared)) {
                Answer.to(host.session(), "(del t) (del r)");
                setup.forEach(text -> Answer.to(host.session(), text));
                prepared = setup;
            }
        }

        void close() {
            if (host != null) {
                host.close();
                host = null;
                prepared = List.of();
            }
        }
    }
}
