package io.rayforce.ipc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.rayforce.ipc.wire.FrameReader;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first bytes of a connection, as the server hears and answers them. It makes room for a {@link ServerConnection}. */
final class ServerHandshake extends ByteToMessageDecoder {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");
    private static final int LONGEST_HELLO = 512;
    private static final int V3_HELLO_SIZE = 2;
    private static final byte LOGIN_WANTED = 1;
    private static final byte ADMITTED = 0;
    private static final byte REFUSED = 1;

    private enum State {
        GREETING,
        LOGIN,
        JUDGING
    }

    private final Duration timeout;
    private final Access access;
    private final Serving serving;
    private State state = State.GREETING;
    private @Nullable Future<?> deadline;

    ServerHandshake(Serving serving) {
        this.timeout = serving.options().handshakeTimeout();
        this.access = serving.options().access();
        this.serving = serving;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        deadline = context.executor()
                .schedule(
                        () -> refuse(context, "no handshake within " + timeout.toMillis() + " ms"),
                        timeout.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        switch (state) {
            case GREETING -> greet(context, in);
            case LOGIN -> readLogin(context, in);
            case JUDGING -> {
                // What comes next belongs to the connection.
            }
        }
    }

    private void greet(ChannelHandlerContext context, ByteBuf in) {
        byte version = in.getByte(in.readerIndex());
        if (version == WireFormat.V3.version()) {
            greet(context, in, WireFormat.V3, V3_HELLO_SIZE);
        } else if (version == WireFormat.V1.version()) {
            greet(context, in, WireFormat.V1, in.bytesBefore((byte) 0) + 1);
        } else {
            refuse(context, "the first byte is %02x".formatted(version));
        }
    }

    private void greet(ChannelHandlerContext context, ByteBuf in, WireFormat format, int size) {
        if (size > 0 && in.readableBytes() >= size) {
            in.skipBytes(size);
            greeted(context, format);
        } else if (in.readableBytes() > LONGEST_HELLO) {
            refuse(context, "the hello has no end");
        }
    }

    private void greeted(ChannelHandlerContext context, WireFormat format) {
        if (format == WireFormat.V1) {
            // A client of version 1 takes a second byte for the start of a frame, and has no way to say who it is.
            if (access.wantsLogin()) {
                refuse(context, "clients of version 1 cannot log in");
            } else {
                accept(context, format, Login.NONE, format.version());
            }
        } else if (access.wantsLogin()) {
            send(context, format.version(), LOGIN_WANTED);
            state = State.LOGIN;
        } else {
            accept(context, format, Login.NONE, format.version(), (byte) 0);
        }
    }

    private void readLogin(ChannelHandlerContext context, ByteBuf in) {
        int length = in.getUnsignedByte(in.readerIndex());
        if (length == 0) {
            in.skipBytes(1);
            judged(context, Login.NONE, false);
        } else if (in.readableBytes() > length) {
            byte[] message = new byte[length];
            in.skipBytes(1).readBytes(message);
            judge(context, Login.read(message));
        }
    }

    private void judge(ChannelHandlerContext context, Login login) {
        state = State.JUDGING;
        context.channel().config().setAutoRead(false);
        try {
            serving.workers().door().execute(() -> {
                boolean isAdmitted = isAdmitted(context, login);
                context.executor().execute(() -> judged(context, login, isAdmitted));
            });
        } catch (RejectedExecutionException stopping) {
            context.close();
        }
    }

    private boolean isAdmitted(ChannelHandlerContext context, Login login) {
        try {
            return access.admits(login);
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} is refused, because its login cannot be judged",
                    context.channel().remoteAddress(),
                    failure);
            return false;
        }
    }

    private void judged(ChannelHandlerContext context, Login login, boolean isAdmitted) {
        if (!context.channel().isActive()) {
            return;
        }
        if (isAdmitted) {
            accept(context, WireFormat.V3, login, ADMITTED);
            context.channel().config().setAutoRead(true);
        } else {
            send(context, REFUSED);
            refuse(context, "user name or password is wrong");
        }
    }

    private static void send(ChannelHandlerContext context, byte... answer) {
        context.writeAndFlush(Unpooled.wrappedBuffer(answer), context.voidPromise());
    }

    private void accept(ChannelHandlerContext context, WireFormat format, Login login, byte... answer) {
        stopClock();
        ServerPeer peer;
        try {
            peer = new ServerPeer(context.channel(), format, login.user(), serving);
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} is refused, because it is not known what it may do",
                    context.channel().remoteAddress(),
                    failure);
            refuse(context, "it is not known what the client may do");
            return;
        }
        send(context, answer);
        FrameReader reader = FrameReader.serving(format, serving.limits().decoding());
        context.pipeline().addLast(reader, new ServerConnection(peer, serving, reader));
        context.pipeline().remove(this);
    }

    private void refuse(ChannelHandlerContext context, String reason) {
        stopClock();
        if (context.channel().isActive()) {
            serving.events().refused(String.valueOf(context.channel().remoteAddress()), reason);
            context.close();
        }
    }

    private void stopClock() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Drain.BEGIN) {
            refuse(context, "the server ends");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopClock();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refuse(context, String.valueOf(cause.getMessage()));
    }
}
