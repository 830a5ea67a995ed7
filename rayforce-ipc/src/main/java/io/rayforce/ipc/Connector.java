package io.rayforce.ipc;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Establishes connections. */
final class Connector {

    /** A connection that receives much reads much at once; one that receives little goes back to small buffers. */
    private static final AdaptiveRecvByteBufAllocator LARGE_READS = new AdaptiveRecvByteBufAllocator(64, 2048, 1 << 19);

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final ClientOptions options;
    private final ClientThreads threads;
    private final AtomicLong ids = new AtomicLong();
    private volatile boolean wasConnected;

    Connector(ClientOptions options, ClientThreads threads) {
        this.options = options;
        this.threads = threads;
    }

    /** Begins to connect and to shake hands. Never blocks. */
    Link connect() {
        Link link = new Link(ids.incrementAndGet(), options, threads.loops().next(), pushes());
        link.opening().thenRun(() -> wasConnected = true);
        begin(new Round(link, 1, System.nanoTime(), FIRST_PAUSE));
        return link;
    }

    private Pushes pushes() {
        return new Pushes(options.callbacks().orElse(threads.callbacks()));
    }

    /** One try of several, with a pause before the next. */
    private record Round(Link link, int number, long started, long pause) {

        Round next() {
            return new Round(link, number + 1, started, Math.min(2 * pause, LONGEST_PAUSE));
        }

        /** Clients that lost their server together shall not all come back together. */
        long jittered() {
            return ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
        }
    }

    /** Asking the resolver blocks, as may whoever has the credentials, so it is not for an event loop. */
    private void begin(Round round) {
        threads.callbacks().execute(() -> resolve(round));
    }

    private void resolve(Round round) {
        Link link = round.link();
        try {
            InetAddress[] addresses =
                    InetAddress.getAllByName(options.endpoint().host());
            Attempt first = new Attempt(addresses, 0, credentials(), System.nanoTime(), round);
            link.loop().execute(() -> attempt(first));
        } catch (UnknownHostException unknown) {
            fail(
                    link,
                    new RayforceTcpException(
                            Kind.UNREACHABLE,
                            "the host of " + options.endpoint() + " is unknown: check its spelling, or use its address",
                            unknown));
        } catch (RayforceTcpException known) {
            fail(link, known);
        } catch (RuntimeException unexpected) {
            fail(link, failure(unexpected));
        }
    }

    private Optional<Credentials> credentials() {
        try {
            return options.credentials().map(Supplier::get);
        } catch (RuntimeException unavailable) {
            throw new RayforceTcpException(
                    Kind.AUTHENTICATION,
                    "no credentials for " + options.endpoint() + ", as their source failed: "
                            + unavailable.getMessage(),
                    unavailable);
        }
    }

    /** A host name may stand for several addresses, not all of which the server listens on. */
    private record Attempt(
            InetAddress[] addresses, int index, Optional<Credentials> credentials, long started, Round round) {

        boolean isLast() {
            return index == addresses.length - 1;
        }

        Attempt next() {
            return new Attempt(addresses, index + 1, credentials, started, round);
        }

        Link link() {
            return round.link();
        }
    }

    /** Runs on the event loop, which closes every socket that is opened before it begins to end, and none that is opened later. */
    private void attempt(Attempt attempt) {
        if (attempt.link().isOver() || attempt.link().loop().isShuttingDown()) {
            attempt.link().unopened(new RayforceTcpException(Kind.CLOSED, "the client was closed"));
            return;
        }
        long left = options.connectTimeout().toNanos() - (System.nanoTime() - attempt.started());
        new Bootstrap()
                .group(attempt.link().loop())
                .channelFactory(Connector::openChannel)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.RECVBUF_ALLOCATOR, LARGE_READS)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)))
                .handler(new ChannelInitializer<ClientChannel>() {
                    @Override
                    protected void initChannel(ClientChannel channel) {
                        attempt.link().attempt(channel);
                        channel.pipeline()
                                .addLast(new ClientHandshake(
                                        options,
                                        attempt.credentials(),
                                        attempt.link(),
                                        failure -> lost(attempt.round(), failure)));
                    }
                })
                .connect(new InetSocketAddress(
                        attempt.addresses()[attempt.index()], options.endpoint().port()))
                .addListener((ChannelFuture future) -> connected(attempt, future));
    }

    private static ClientChannel openChannel() {
        try {
            SocketChannel socket = SocketChannel.open();
            KeepAlive.askSoon(socket);
            return new ClientChannel(socket);
        } catch (IOException exhausted) {
            throw new UncheckedIOException(exhausted);
        }
    }

    private void connected(Attempt attempt, ChannelFuture future) {
        if (future.isSuccess()) {
            return;
        }
        if (!attempt.isLast() && !(future.cause() instanceof ConnectTimeoutException)) {
            attempt(attempt.next());
        } else if (isRefusal(future.cause())) {
            lost(attempt.round(), refusal(attempt.round(), future.cause()));
        } else {
            fail(attempt.link(), failure(future.cause()));
        }
    }

    /** A server that starts or stops refuses connections, or ends those that it has accepted. */
    private void lost(Round round, RayforceTcpException failure) {
        if (isWorthAnotherTry(round)) {
            round.link().loop().schedule(() -> begin(round.next()), round.jittered(), TimeUnit.NANOSECONDS);
        } else {
            fail(round.link(), failure);
        }
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException);
    }

    /** A server that was there is likely to come back; one that never was may not exist. */
    private boolean isWorthAnotherTry(Round round) {
        long spent = System.nanoTime() - round.started();
        return wasConnected
                && !round.link().isOver()
                && spent + round.pause() < options.pool().acquireTimeout().toNanos();
    }

    private static void fail(Link link, RayforceTcpException failure) {
        link.loop().execute(() -> link.unopened(failure));
    }

    private RayforceTcpException refusal(Round round, Throwable cause) {
        return new RayforceTcpException(
                Kind.REFUSED,
                "Connection refused by " + options.endpoint() + " (attempts: " + round.number() + ", within "
                        + Events.since(round.started()).toMillis()
                        + " ms): is the server running, and is this its port?",
                cause);
    }

    private RayforceTcpException failure(Throwable cause) {
        Endpoint endpoint = options.endpoint();
        if (cause instanceof ConnectTimeoutException) {
            return new RayforceTcpException(
                    Kind.CONNECT_TIMEOUT,
                    "no connection to " + endpoint + " within "
                            + options.connectTimeout().toMillis()
                            + " ms: is the host up, and does it let this port through? Allow more time with connectTimeout",
                    cause);
        }
        return new RayforceTcpException(Kind.UNREACHABLE, "no way to " + endpoint + ": " + cause.getMessage(), cause);
    }
}
