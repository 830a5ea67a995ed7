package io.rayforce.benchmarks.engine;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Somebody who holds the tables and answers questions about them. */
interface Peer extends AutoCloseable {

    /** Asks a question and returns when the whole answer is there; what is returned tells what it was. */
    Callable<Answer> ask(Question question) throws Exception;

    /** Returns the bytes that are held while nothing is asked. */
    long held() throws Exception;

    @Override
    void close() throws SQLException;
}
