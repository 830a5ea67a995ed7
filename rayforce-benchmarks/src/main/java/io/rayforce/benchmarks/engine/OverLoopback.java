package io.rayforce.benchmarks.engine;

import io.rayforce.engine.Engine;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import io.rayforce.types.RayTable;
import java.util.concurrent.Callable;

/** The embedded engine behind a server of its own. */
final class OverLoopback implements Peer {

    private final Engine engine = Engine.create();
    private final IpcServer server =
            IpcServer.builder().port(0).evaluator(engine).start();
    private final IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());

    OverLoopback(int rows) {
        engine.define("x", Sample.x(rows));
        engine.define("y", Sample.y());
    }

    @Override
    public Callable<Answer> ask(Question question) {
        RayTable table = (RayTable) client.execute(question.rayfall());
        return () -> Answer.of(table);
    }

    @Override
    public long held() {
        return Heap.used();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        engine.close();
    }
}
