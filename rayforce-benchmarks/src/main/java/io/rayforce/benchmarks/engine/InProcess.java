package io.rayforce.benchmarks.engine;

import io.rayforce.engine.Engine;
import io.rayforce.types.RayTable;
import java.util.concurrent.Callable;

/** The embedded engine, called directly. */
final class InProcess implements Peer {

    private final Engine engine = Engine.create();

    InProcess(int rows) {
        engine.define("x", Sample.x(rows));
        engine.define("y", Sample.y());
    }

    @Override
    public Callable<Answer> ask(Question question) {
        RayTable table = (RayTable) engine.execute(question.rayfall());
        table.columns();
        return () -> Answer.of(table);
    }

    @Override
    public long held() {
        return Heap.used();
    }

    @Override
    public void close() {
        engine.close();
    }
}
