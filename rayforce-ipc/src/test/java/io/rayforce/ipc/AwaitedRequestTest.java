package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerRequest;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request whose caller waits for the reply, written to a socket that takes a part of it, or nothing. */
@ExtendWith(NoLeaks.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AwaitedRequestTest {

    private static final int SEND_BUFFER = 1 << 12;
    private static final int POST = 1_000;
    private static final int REQUEST = 15_000;
    private static final int MOST_POSTS = 80;

    private final Semaphore mayRead = new Semaphore(0);

    private static RayValue message(int number, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) number);
        return RayList.of(Name.of("f"), I64.of(number), U8Vector.wrap(bytes));
    }

    /** Reads nothing before it may; then checks the request and all the posts before it, and answers with their number. */
    private void readLate(PeerConnection connection) throws IOException {
        connection.shakeHands();
        mayRead.acquireUninterruptibly();
        int number = 0;
        PeerRequest request = connection.read();
        while (request.header().kind() == Frame.Kind.ASYNC && request.value().equals(message(number, POST))) {
            number++;
            request = connection.read();
        }
        connection.reply(I64.of(request.value().equals(message(number, REQUEST)) ? number : -1));
        connection.waitForClose();
    }

    @Test
    void arrivesWholeAndInOrderHoweverLittleTheSocketTakes() throws Exception {
        ClientThreads threads = ClientThreads.acquire();
        try (ScriptedPeer peer = ScriptedPeer.start(this::readLate)) {
            for (int posts = 0; posts < MOST_POSTS; posts++) {
                Link link = connect(peer.port(), threads);
                assertThat(ask(link, threads, posts)).isEqualTo(I64.of(posts));
                link.close("the test is through with it");
            }
        } finally {
            threads.release();
        }
    }

    private static Link connect(int port, ClientThreads threads) {
        ClientOptions options = IpcClient.builder().port(port).options();
        Link link = new Link(1, options, threads.loops().next(), new Pushes(threads.callbacks()));
        new Bootstrap()
                .group(link.loop())
                .channelFactory(AwaitedRequestTest::openChannel)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .handler(new ChannelInitializer<ClientChannel>() {
                    @Override
                    protected void initChannel(ClientChannel channel) {
                        link.attempt(channel);
                        channel.pipeline()
                                .addLast(new ClientHandshake(options, Optional.empty(), link, link::unopened));
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port);
        return Waiting.on(link.opening());
    }

    private static ClientChannel openChannel() {
        try {
            return new ClientChannel(SocketChannel.open());
        } catch (IOException exhausted) {
            throw new UncheckedIOException(exhausted);
        }
    }

    /** Lets the peer read when the caller has written what it can, and waits. */
    private RayValue ask(Link link, ClientThreads threads, int posts) throws Exception {
        ClientOptions options = IpcClient.builder().options();
        Requester requester = new Requester(options, threads, link);
        for (int number = 0; number < posts; number++) {
            requester.post(message(number, POST));
        }
        FutureTask<RayValue> reply = new FutureTask<>(() -> requester.execute(message(posts, REQUEST)));
        Thread caller = new Thread(reply, "caller");
        caller.start();
        Eventually.isTrue(() -> caller.getState() == Thread.State.WAITING);
        mayRead.release();
        return reply.get();
    }
}
