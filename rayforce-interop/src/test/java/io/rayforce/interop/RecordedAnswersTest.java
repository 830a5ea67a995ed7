package io.rayforce.interop;

import static io.rayforce.query.Dsl.call;
import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.detailed;
import static io.rayforce.query.Dsl.evaluate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.query.Catalog;
import io.rayforce.query.Query;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.query.Table;
import io.rayforce.query.samples.Changes;
import io.rayforce.query.samples.Changes.Change;
import io.rayforce.query.samples.ResultTypes;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Everything that a host of the reference's kind is asked. */
abstract class RecordedAnswersTest extends RecordedQuestionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    RecordedAnswersTest(String peer) {
        super(peer, Wording.RECORDED);
    }

    @Test
    void answersQueriesAsTextsWrittenByHand() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            SoftAssertions.assertSoftly(softly -> Samples.all()
                    .forEach(sample -> softly.assertThatCode(() -> assertAlike(sample, used.session()))
                            .as(sample.name())
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void doesWhatStatementsSayAsTextsWrittenByHand() {
        try (Host used = newHost()) {
            SoftAssertions.assertSoftly(softly -> Changes.all()
                    .forEach(change -> softly.assertThatCode(() -> assertChanges(change, used.session()))
                            .as(change.name())
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void answersWithTheTypesThatQueriesSay() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            SoftAssertions.assertSoftly(softly -> ResultTypes.all()
                    .forEach(query -> softly.assertThatCode(() -> used.session().execute(query))
                            .doesNotThrowAnyException()));
        }
    }

    @Test
    void tellsItsTablesAndTheirColumns() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            Catalog catalog = Catalog.of(used.session());

            assertThat(catalog.tables())
                    .contains("acc", "legs", "none", "trades")
                    .doesNotContain("twice");
            assertThat(catalog.describe("none").names()).containsExactly("id", "sym", "took", "due", "words");
            assertThat(catalog.table("acc").update().set("n", 3).toRayfall())
                    .isEqualTo("(update {n: 3i from: (quote acc)})");
        }
    }

    @Test
    void countsRows() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            Table legs = Table.named("legs");

            assertThat(used.session().execute(legs.rowCount())).isEqualTo(4);
            assertThat(used.session().execute(legs.where(col("id").gt(2)).rowCount()))
                    .isEqualTo(2);
            assertThat(used.session().execute(legs.limit(3).rowCount())).isEqualTo(3);
            assertThat(used.session().execute(Table.named("none").rowCount())).isZero();
            assertThat(used.session().execute(legs.innerJoin(legs).on("sym").rowCount()))
                    .isEqualTo(8);
        }
    }

    @Test
    void changesTablesThatAreSentAndLeavesThemAsTheyWere() {
        RayTable sent = RayTable.builder()
                .column("id", I64Vector.of(1, 2))
                .column("qty", I64Vector.of(10, 20))
                .build();
        Table table = Table.of(sent);
        try (Host used = newHost()) {
            assertThat(used.session()
                            .execute(table.delete().where(col("id").eq(1)))
                            .table())
                    .isEqualTo(sent.slice(1, 2));
            assertThat(used.session()
                            .execute(table.insert().row(row -> row.set("id", 3).set("qty", 30)))
                            .table()
                            .column("qty"))
                    .isEqualTo(I64Vector.of(10, 20, 30));
            assertThat(used.session()
                            .execute(table.update().set("qty", col("qty").plus(1)))
                            .table()
                            .column("qty"))
                    .isEqualTo(I64Vector.of(11, 21));
            assertThat(used.session().execute(table.select())).isEqualTo(sent);
        }
    }

    @Test
    void tellsWhatAProgramRaises() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);

            assertThat(used.session().execute(detailed(evaluate(call("picky", 1)))))
                    .isEqualTo(I64.of(1));
            assertThat(raised(used.session(), detailed(evaluate(call("picky", 5)))))
                    .contains(Str.of("too much"));
            assertThat(raised(used.session(), detailed(Table.named("legs").select("nope"))))
                    .contains(I64.of(0));
            assertThat(raised(used.session(), evaluate(call("picky", 5)))).isEmpty();
        }
    }

    private static Optional<RayValue> raised(Session session, Query<?> query) {
        RemoteException error = catchThrowableOfType(RemoteException.class, () -> session.execute(query));
        assertThat(session.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        return error.raised();
    }

    @Test
    void failsAFutureAsItDoesACall() {
        try (Host used = newHost()) {
            Samples.SETUP.forEach(used.session()::execute);
            Query<RayTable> wrong = Table.named("legs").select("nope");
            CompletableFuture<RayTable> failing = used.session().executeAsync(wrong);
            CompletableFuture<Long> next =
                    used.session().executeAsync(Table.named("legs").rowCount());
            RemoteException called = catchThrowableOfType(
                    RemoteException.class, () -> used.session().execute(wrong));

            assertThat(failing)
                    .failsWithin(PATIENCE)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOf(RemoteException.class)
                    .withMessageStartingWith("error schema")
                    .withMessageContaining("nope")
                    .withMessageEndingWith(
                            called.getMessage().substring(called.getMessage().lastIndexOf(';')));
            assertThat(next).succeedsWithin(PATIENCE).isEqualTo(4L);
        }
    }

    private static void assertChanges(Change change, Session session) {
        Samples.SETUP.forEach(session::execute);
        session.execute(change.statement());
        assertThat(session.execute(change.after())).isEqualTo(session.execute(change.byHand()));
    }

    private static void assertAlike(Sample sample, Session session) {
        assertThat((Object) session.execute(sample.query())).isEqualTo(session.execute(sample.byHand()));
    }
}
