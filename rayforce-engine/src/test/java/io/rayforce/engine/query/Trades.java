package io.rayforce.engine.query;

import io.rayforce.engine.Interpreter;
import io.rayforce.types.RayValue;

/** A small table that queries are asked about. */
final class Trades implements AutoCloseable {

    private final Interpreter interpreter = new Interpreter(
            "(set t (table [sym px qty note] (list ['a 'b 'a 'c 'b] [1.5 2.5 0Nf 4.0 5.5] [10 20 30 0N 50]"
                    + " (list \"x\" \"y\" \"z\" \"\" \"w\"))))");

    RayValue run(String program) {
        return interpreter.run(program);
    }

    void same(String query, String expected) {
        interpreter.same(query, expected);
    }

    void fails(String query, String code) {
        interpreter.fails(query, code);
    }

    @Override
    public void close() {
        interpreter.close();
    }
}
