package io.rayforce.quickstart;

import io.rayforce.query.Query;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import java.io.PrintStream;

/** Asks a session, and prints what was asked and what came back. */
final class Transcript {

    private static final int WIDEST_QUERY = 120;

    private final Session session;
    private final PrintStream out;

    Transcript(Session session, PrintStream out) {
        this.session = session;
        this.out = out;
    }

    /** Begins a step. */
    void title(String title) {
        out.println();
        out.println("== " + title);
    }

    void note(String text) {
        out.println(text);
    }

    void ask(String rayfall) {
        out.println("> " + rayfall);
        out.println(session.execute(rayfall));
    }

    <R> R ask(Query<R> query) {
        out.println("> " + shortened(query.toRayfall()));
        R result = session.execute(query);
        out.println(result);
        return result;
    }

    /** Asks what has to fail, and prints the error. */
    void askInVain(Query<?> query) {
        out.println("> " + shortened(query.toRayfall()));
        try {
            out.println(session.execute(query));
            throw new IllegalStateException("the server did not refuse this query");
        } catch (RemoteException expected) {
            out.println(expected.getMessage());
        }
    }

    private static String shortened(String rayfall) {
        return rayfall.length() <= WIDEST_QUERY ? rayfall : rayfall.substring(0, WIDEST_QUERY) + " ...";
    }
}
