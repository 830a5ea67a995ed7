package io.rayforce.ipc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.wire.FrameReader;
import io.rayforce.types.wire.WireFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first bytes of a connection, as the client says and hears them. It makes room for a {@link Link} when they are through. */
final class ClientHandshake extends ByteToMessageDecoder {

    private static final byte PASSWORD_WANTED = 1;

    private final ClientOptions options;
    private final WireFormat hello;
    private final Optional<Credentials> credentials;
    private final Link link;
    private final Consumer<RayforceTcpException> lost;
    private boolean isAuthenticating;
    private boolean isOver;
    /** From here on all that happens concerns the link, which writes before this handler has left. */
    private boolean isThrough;

    private @Nullable Future<?> deadline;

    /**
     * Creates the handshake of a link.
     *
     * @param credentials what to log in with where the server wants it
     * @param lost called if the other side ends the connection, as servers do that are about to start or to stop
     */
    ClientHandshake(
            ClientOptions options, Optional<Credentials> credentials, Link link, Consumer<RayforceTcpException> lost) {
        this.options = options;
        this.credentials = credentials;
        this.link = link;
        this.lost = lost;
        this.hello = options.protocol().orElse(WireFormat.V3);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        deadline = context.executor()
                .schedule(
                        () -> fail(context, Kind.HANDSHAKE_TIMEOUT, late()),
                        options.handshakeTimeout().toNanos(),
                        TimeUnit.NANOSECONDS);
        context.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {hello.version(), 0}), context.voidPromise());
    }

    private String late() {
        return "accepts connections but did not answer within "
                + options.handshakeTimeout().toMillis()
                + " ms: it may be busy, or no Rayforce server; allow more time with handshakeTimeout";
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        byte version = in.getByte(in.readerIndex());
        if (isAuthenticating) {
            finishAuthentication(context, in.readByte());
        } else if (version == WireFormat.V1.version()) {
            in.skipBytes(1);
            adopt(context, WireFormat.V1);
        } else if (version != WireFormat.V3.version()) {
            in.skipBytes(in.readableBytes());
            fail(
                    context,
                    Kind.VERSION,
                    "is no Rayforce server, as its first byte is 0x%02x: is this its port?".formatted(version));
        } else if (in.readableBytes() >= 2) {
            greeted(context, in.skipBytes(1).readByte());
        }
    }

    private void greeted(ChannelHandlerContext context, byte wanted) {
        if (wanted == PASSWORD_WANTED) {
            authenticate(context);
        } else {
            adopt(context, WireFormat.V3);
        }
    }

    private void authenticate(ChannelHandlerContext context) {
        if (credentials.isEmpty()) {
            fail(context, Kind.AUTHENTICATION, "wants a user name and a password: configure credentials");
            return;
        }
        byte[] message = credentials.get().message();
        isAuthenticating = true;
        context.writeAndFlush(
                Unpooled.wrappedBuffer(new byte[] {(byte) message.length}, message), context.voidPromise());
    }

    private void finishAuthentication(ChannelHandlerContext context, byte verdict) {
        if (verdict == 0) {
            adopt(context, WireFormat.V3);
        } else {
            fail(context, Kind.AUTHENTICATION, "refused the user name or the password: check the credentials");
        }
    }

    private void adopt(ChannelHandlerContext context, WireFormat spoken) {
        if (options.protocol().isPresent() && spoken != hello) {
            fail(
                    context,
                    Kind.VERSION,
                    "speaks wire version " + spoken.version() + ", and this client is pinned to version "
                            + hello.version() + ": leave protocol out to speak what the server speaks");
            return;
        }
        stopClock();
        if (options.events().isHeard()) {
            context.pipeline().addLast(new Traffic(link.id(), options.events()));
        }
        FrameReader reader = FrameReader.draining(spoken, options.limits());
        Arrivals arrivals = new Arrivals(reader, link, options.stallTimeout().toNanos());
        context.pipeline().addLast(arrivals, reader, link);
        isThrough = true;
        link.open((ClientChannel) context.channel(), spoken, arrivals);
        context.pipeline().remove(this);
    }

    private void fail(ChannelHandlerContext context, Kind kind, String what) {
        stopClock();
        isOver = true;
        link.unopened(new RayforceTcpException(kind, options.endpoint() + " " + what));
        context.close();
    }

    private void stopClock() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (isThrough) {
            context.fireChannelInactive();
            return;
        }
        lose("closed the connection during the handshake; it may speak another version of the protocol");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (isThrough) {
            context.fireExceptionCaught(cause);
            return;
        }
        lose("broke the connection during the handshake: " + cause.getMessage());
        context.close();
    }

    /** The first ending counts: who has failed the link already closes the channel, too. */
    private void lose(String what) {
        stopClock();
        if (isOver) {
            return;
        }
        isOver = true;
        if (isAuthenticating) {
            link.unopened(new RayforceTcpException(Kind.AUTHENTICATION, options.endpoint() + " " + what));
        } else {
            lost.accept(new RayforceTcpException(Kind.VERSION, options.endpoint() + " " + what));
        }
    }
}
