package io.rayforce.ipc.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that serves sockets, and therefore must never wait for one. */
public final class LoopThread extends FastThreadLocalThread {

    private LoopThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** Returns a group of so many event loops; their threads start when they are first needed. */
    public static EventLoopGroup group(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory = task -> new LoopThread(task, name + "-" + count.incrementAndGet());
        return new MultiThreadIoEventLoopGroup(threads, factory, NioIoHandler.newFactory());
    }

    /** Tells whether the calling thread serves sockets. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof LoopThread;
    }
}
