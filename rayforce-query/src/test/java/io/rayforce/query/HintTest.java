package io.rayforce.query;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.desc;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.SYM;
import static io.rayforce.query.samples.Trades.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayError;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An error of a query says where in the query to look, and nothing of its data. */
class HintTest {

    /** A session that ends everything with one error. */
    private record Failing(String code) implements Session {

        private RemoteException error() {
            return new RemoteException(RayError.of(code), "(what was sent)");
        }

        @Override
        public RayValue execute(String rayfall) {
            throw error();
        }

        @Override
        public RayValue execute(RayValue tree) {
            throw error();
        }

        @Override
        public CompletableFuture<RayValue> executeAsync(String rayfall) {
            return CompletableFuture.failedFuture(error());
        }

        @Override
        public CompletableFuture<RayValue> executeAsync(RayValue tree) {
            return CompletableFuture.failedFuture(error());
        }

        @Override
        public void close() {}
    }

    private static void told(String code, Query<?> query, String... words) {
        assertThatThrownBy(() -> new Failing(code).execute(query))
                .isInstanceOfSatisfying(RemoteException.class, error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error).hasMessageStartingWith("error " + code).hasMessageContainingAll(words);
                });
    }

    @Test
    void aMissingColumnIsAmongThoseThatAreNamed() {
        told("schema", TRADES.select(ID).where(PX.gt(1).and(SYM.eq("secret"))), "names", "id, trades, px, sym");
        told("name", TRADES.delete().where(col("nope").eq(1)), "nope");
        assertThatThrownBy(() -> new Failing("schema").execute(TRADES.where(SYM.eq("secret"))))
                .hasMessageNotContaining("secret");
    }

    @Test
    void aColumnToOrderByCanBeTheReason() {
        told("nyi", TRADES.select(ID).orderBy(desc("px")).limit(1), "orders by px");
    }

    @Test
    void keysOfAJoinAndColumnsOfRowsAreNamed() {
        told("domain", TRADES.innerJoin(Table.named("ref")).on("sym"), "a key is missing", "sym");
        told("domain", TRADES.insert().values(1), "more or fewer values");
        told("type", TRADES.insert().row(row -> row.set("id", "secret")), "another type", "id");
        told("value", TRADES.upsert().keyColumns(1).row(row -> row.set("px", 1.0)), "lack a key column", "px");
        RayTable rows = RayTable.builder().column("q", I64Vector.of(1)).build();
        told("length", TRADES.insert().table(rows), "several lengths: q");
    }

    @Test
    void aTypeIsThatOfAColumnThatIsRead() {
        told("type", TRADES.where(FLAG.and(PX.gt(1))), "another type than it is used with", "flag", "px");
    }

    @Test
    void manyNamesAreCutShort() {
        Select wide =
                TRADES.select(IntStream.range(0, 20).mapToObj(i -> col("c" + i)).toList());
        told("schema", wide, "c0, c1", "c11 and others");
    }

    @Test
    void whatNeedsNoHintStaysAsItIs() {
        assertThatThrownBy(() -> new Failing("oom").execute(TRADES.select()))
                .hasMessage(new RemoteException(RayError.of("oom"), "(what was sent)").getMessage());
    }

    @Test
    void aFutureFailsWithTheSame() {
        assertThat(new Failing("nyi").executeAsync(TRADES.select(ID).orderBy("px")))
                .failsWithin(java.time.Duration.ofSeconds(10))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(RemoteException.class)
                .withMessageContaining("orders by px");
    }
}
