package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An evaluator small enough to see through: it adds, waits, prints, fails, and answers everything else with itself. It keeps
 * what it was asked and the threads that asked.
 */
final class Calculator implements Evaluator {

    final List<RayValue> asked = new CopyOnWriteArrayList<>();
    final List<String> threads = new CopyOnWriteArrayList<>();
    final CountDownLatch waiting = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    volatile boolean isClosed;

    @Override
    public RayValue evaluate(RayValue request, Call call) {
        RayValue tree = request instanceof Str text ? Rayfall.parse(text.value()) : request;
        asked.add(tree);
        threads.add(Thread.currentThread().getName());
        if (!(tree instanceof RayList list) || !(list.size() > 0 && list.at(0) instanceof Name head)) {
            return tree;
        }
        return switch (head.text()) {
            case "+" -> I64.of(((I64) list.at(1)).value() + ((I64) list.at(2)).value());
            case "wait" -> await(call);
            case "print" -> print(list.at(1), call);
            case "fail" -> throw new IllegalStateException("as the test wants it");
            case "nothing" -> null;
            case "name" -> RayError.of("name");
            default -> tree;
        };
    }

    private RayValue await(Call call) {
        waiting.countDown();
        try {
            while (!release.await(1, TimeUnit.MILLISECONDS)) {
                call.checkpoint();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            call.checkpoint();
        }
        return RayNull.NULL;
    }

    private static RayValue print(RayValue what, Call call) {
        call.print(what + "\n");
        return what;
    }

    /** Sums are immediate, like a real evaluator's scalar functions. */
    @Override
    public boolean isImmediate(RayValue request) {
        return request instanceof Str text && text.value().startsWith("(+");
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
