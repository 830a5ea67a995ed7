package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int READERS = 3;
    private static final int WRITES = 400;

    private final Engine engine = Engine.create();

    @BeforeEach
    void define() {
        engine.execute("(set t (table [k v] (list [1 2] [1000 1000])))");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void readersSeeEveryWriteWholeOrNotAtAll() {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Long>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> readUntilDone(writing)));
        }
        try {
            for (int i = 1; i <= WRITES; i++) {
                engine.execute("(upsert 't 1 (list [1 2] [" + (1000 - i) + " " + (1000 + i) + "]))"
                        + "(insert 't (list [3 3] [7 -7]))");
            }
        } finally {
            writing.set(false);
        }
        for (CompletableFuture<Long> reader : readers) {
            assertThat(reader.orTimeout(60, TimeUnit.SECONDS).join()).isPositive();
        }
        assertThat(engine.execute("(count t)")).isEqualTo(I64.of(2 + 2 * WRITES));
    }

    private long readUntilDone(AtomicBoolean writing) {
        long reads = 0;
        I64 rows = I64.of(0);
        do {
            RayTable read = (RayTable) engine.execute("(select {from: t s: (sum v) n: (count v)})");
            assertThat(read.column("s").at(0)).isEqualTo(I64.of(2000));
            I64 count = (I64) read.column("n").at(0);
            assertThat(count.value()).isGreaterThanOrEqualTo(rows.value());
            rows = count;
            reads++;
        } while (writing.get());
        return reads;
    }

    @Test
    void aRequestReadsOneStateFromBeginningToEnd() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        engine.function("pause", arguments -> {
            began.countDown();
            assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
            return RayNull.NULL;
        });
        CompletableFuture<RayValue> reader = engine.executeAsync("(list (count t) (pause) (count t))");
        assertThat(began.await(60, TimeUnit.SECONDS)).isTrue();
        engine.execute("(insert 't (list 3 30))");
        written.countDown();
        assertThat(reader.orTimeout(60, TimeUnit.SECONDS).join().toString())
                .isEqualTo(engine.execute("(list 2 null 2)").toString());
        assertThat(engine.execute("(count t)")).isEqualTo(I64.of(3));
    }

    @Test
    void writersOfSeveralThreadsLoseNothing() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < READERS; writer++) {
            int key = 10 + writer;
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 100; i++) {
                    engine.execute("(insert 't (list " + key + " 1))");
                }
            }));
        }
        writers.forEach(writer -> writer.orTimeout(60, TimeUnit.SECONDS).join());
        assertThat(engine.execute("(count t)")).isEqualTo(I64.of(2 + READERS * 100L));
    }

    @Test
    void aFailingStatementChangesNothingAndThoseBeforeItStay() {
        assertThatThrownBy(() ->
                        engine.execute("(insert 't (list 3 30)) (insert 't (list 4 'no)) (insert 't (list 5 50))"))
                .isInstanceOf(RemoteException.class);
        assertThat(engine.execute("(at t 'k)")).isEqualTo(engine.execute("[1 2 3]"));
        for (String failing : List.of(
                "(update {from: 't v: (list 1 2 3)})",
                "(update {from: 't v: (+ v nosuch)})",
                "(delete {from: 't where: (> nosuch 1)})",
                "(upsert 't 1 (list [1 9] ['a 'b]))",
                "(set t (+ 1 'a))",
                "(alter 't set 0)")) {
            RayTable before = engine.table("t");
            assertThatThrownBy(() -> engine.execute(failing)).as(failing).isInstanceOf(RemoteException.class);
            assertThat(engine.table("t")).as(failing).isEqualTo(before);
        }
    }

    @Test
    void aCancelledWriterLeavesTheTableAsItWas() {
        CountDownLatch began = new CountDownLatch(1);
        engine.function("begin", arguments -> {
            began.countDown();
            return I64.of(3);
        });
        CompletableFuture<RayValue> writer = engine.executeAsync("(insert 't (list (begin) (do (while true 1) 30)))");
        CompletableFuture<Boolean> started = CompletableFuture.supplyAsync(() -> await(began));
        assertThat(started.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
        writer.cancel(true);
        engine.execute("(insert 't (list 9 90))");
        assertThat(engine.execute("(at t 'k)")).isEqualTo(engine.execute("[1 2 9]"));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
