import org.jspecify.annotations.NullMarked;

/** Client and server of the Rayforce IPC protocol. */
@NullMarked
module io.rayforce.ipc {
    requires transitive io.rayforce.query;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.transport;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.rayforce.ipc;

    uses io.rayforce.query.spi.EvaluatorProvider;

    provides io.rayforce.query.spi.SessionProvider with
            io.rayforce.ipc.IpcSessionProvider;
}
