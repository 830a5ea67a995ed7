package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.query.RemoteException;
import io.rayforce.types.RayValue;

/** An engine that tests ask in program texts. */
public final class Interpreter implements AutoCloseable {

    private final Engine engine = Engine.create();

    /** Creates an engine that ran some programs. */
    public Interpreter(String... programs) {
        for (String program : programs) {
            engine.execute(program);
        }
    }

    /** Binds a name to a value. */
    public Interpreter define(String name, RayValue value) {
        engine.define(name, value);
        return this;
    }

    /** Returns the value of a program. */
    public RayValue run(String program) {
        return engine.execute(program);
    }

    /** Checks that two programs have the same value. */
    public void same(String program, String expected) {
        assertThat(run(program)).as(program).isEqualTo(run(expected));
    }

    /** Checks the code of the error that a program ends with. */
    public void fails(String program, String code) {
        RemoteException failure = catchThrowableOfType(RemoteException.class, () -> run(program));
        assertThat(failure).as(program).isNotNull();
        assertThat(failure.code()).as(program).isEqualTo(code);
    }

    @Override
    public void close() {
        engine.close();
    }
}
