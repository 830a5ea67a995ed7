package io.rayforce.ipc;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.wire.LoopThread;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs: its socket, its connections, its threads. */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");
    private static final long ID = 1;
    private static final int LOOPS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));

    private final EventLoopGroup loops;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final Workers workers;
    private final Serving serving;
    private final Channel socket;
    private final Endpoint address;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isDraining;

    private Listener(EventLoopGroup loops, Workers workers, ServerOptions options) {
        this.loops = loops;
        this.workers = workers;
        this.serving = Serving.of(options, workers);
        this.socket = bind(options);
        InetSocketAddress bound = (InetSocketAddress) socket.localAddress();
        this.address = new Endpoint(bound.getAddress().getHostAddress(), bound.getPort());
    }

    static Listener start(ServerOptions options) {
        Workers workers = Workers.of(options);
        EventLoopGroup loops = LoopThread.group("rayforce-server", LOOPS);
        try {
            Listener listener = new Listener(loops, workers, options);
            LOG.info("listening on {}", listener.address());
            return listener;
        } catch (RuntimeException unbound) {
            shutDown(loops);
            workers.close();
            throw unbound;
        }
    }

    private Channel bind(ServerOptions options) {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channelFactory(UrgentServerChannel::new)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                // One read at a time: a payload that expands a lot shall not keep the other connections waiting.
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(1))
                .childHandler(new ChannelInitializer<NioSocketChannel>() {
                    @Override
                    protected void initChannel(NioSocketChannel channel) {
                        welcome(channel);
                    }
                })
                .bind(new InetSocketAddress(options.host(), options.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw failure(options, bound.cause());
        }
        return bound.channel();
    }

    private void welcome(Channel channel) {
        connections.add(channel);
        String client = String.valueOf(channel.remoteAddress());
        ServerEvents events = serving.events();
        if (isDraining) {
            channel.close();
        } else if (connections.size() > serving.limits().connections()) {
            events.refused(client, "there are too many connections");
            channel.close();
        } else {
            channel.pipeline()
                    .addLast(
                            new Traffic(count -> events.received(client, count), count -> events.sent(client, count)),
                            new ServerHandshake(serving));
        }
    }

    ServerStats stats() {
        return serving.events().stats(connections.size());
    }

    private static RayforceTcpException failure(ServerOptions options, Throwable cause) {
        String address = options.host() + ":" + options.port();
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return new RayforceTcpException(
                    Kind.PORT_IN_USE,
                    "Port already in use: " + address + "; choose another, or 0 for any free one",
                    cause);
        }
        return new RayforceTcpException(
                Kind.CANNOT_LISTEN, "cannot listen on " + address + ": " + cause.getMessage(), cause);
    }

    Endpoint address() {
        return address;
    }

    long id() {
        return ID;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Accepts nothing more, answers the requests that have arrived, as far as that is done within the time, and closes. */
    void close(Duration drainTime) {
        socket.close().awaitUninterruptibly();
        isDraining = true;
        connections.forEach(connection -> connection.pipeline().fireUserEventTriggered(Drain.BEGIN));
        connections.newCloseFuture().awaitUninterruptibly(drainTime.toNanos(), TimeUnit.NANOSECONDS);
        close();
    }

    @Override
    public void close() {
        socket.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        workers.stop();
        // The loops report the ends of connections, and then the hooks hear of them.
        shutDown(loops);
        workers.close();
        ended.countDown();
        LOG.info("stopped listening on {}", address);
    }

    private static void shutDown(EventLoopGroup loops) {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
