package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayValue;

/** An engine with a small table that queries are asked about. */
final class Trades implements AutoCloseable {

    private final Engine engine = Engine.create();

    Trades() {
        engine.execute("(set t (table [sym px qty note] (list ['a 'b 'a 'c 'b] [1.5 2.5 0Nf 4.0 5.5] [10 20 30 0N 50]"
                + " (list \"x\" \"y\" \"z\" \"\" \"w\"))))");
    }

    RayValue run(String program) {
        return engine.execute(program);
    }

    /** Checks that two programs have the same value. */
    void same(String query, String expected) {
        assertThat(run(query)).isEqualTo(run(expected));
    }

    /** Checks the code of the error that a program ends with. */
    void fails(String query, String code) {
        RemoteException failure = catchThrowableOfType(RemoteException.class, () -> run(query));
        assertThat(failure).as(query).isNotNull();
        assertThat(failure.code()).as(query).isEqualTo(code);
    }

    @Override
    public void close() {
        engine.close();
    }
}
