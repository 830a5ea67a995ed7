package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.samples.Changes;
import io.rayforce.query.samples.Changes.Change;
import io.rayforce.query.samples.Samples;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.query.samples.Trades;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries never change, so that threads can share them. */
class SharingTest {

    private static final int THREADS = 4;

    @Test
    void threadsThatShareAQueryGetTheSameCode() throws Exception {
        List<Sample> shared = Samples.all();
        List<String> codes = shared.stream().map(Sample::code).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> found = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                found.add(threads.submit(() -> shared.stream()
                        .map(sample -> sample.query().toRayfall())
                        .toList()));
            }
            for (Future<List<String>> one : found) {
                assertThat(one.get()).isEqualTo(codes);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void queriesThatAreMadeAnewEqualThoseBefore() {
        assertThat(Samples.all().stream().map(Sample::query).toList())
                .isEqualTo(Samples.all().stream().map(Sample::query).toList());
        assertThat(Changes.all().stream().map(Change::statement).toList())
                .isEqualTo(Changes.all().stream().map(Change::statement).toList());
    }

    @Test
    void equalQueriesHaveEqualHashes() {
        List<Sample> others = Samples.all();
        for (int i = 0; i < others.size(); i++) {
            assertThat(Samples.all().get(i).query())
                    .hasSameHashCodeAs(others.get(i).query());
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Select.class,
                Select.Clauses.class,
                Join.class,
                Union.class,
                PivotQuery.class,
                WindowQuery.class,
                WindowJoinQuery.class,
                Update.class,
                Insert.class,
                Upsert.class,
                Delete.class,
                CreateTable.class,
                SaveAs.class,
                Evaluate.class,
                Detailed.class,
                BoundQuery.class,
                Table.class,
                Row.class,
                Aliased.class,
                Fn.class,
                Case.class,
                Expr.class
            })
    void nothingOfAQueryCanBeSetAnew(Class<?> type) {
        Stream<Field> fields = Stream.<Class<?>>iterate(type, Class::getSuperclass)
                .takeWhile(parent -> parent != null && parent != Object.class)
                .flatMap(parent -> Stream.of(parent.getDeclaredFields()));

        assertThat(fields)
                .filteredOn(field -> field.getDeclaringClass() != TableQuery.class)
                .allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    @Test
    void theCodeOfAQueryIsMadeOnceAndSeenByAllThreads() {
        Select query = Trades.TRADES.where(Trades.FLAG);

        assertThat(query.compile()).isSameAs(query.compile());
        assertThat(query.limit(1).compile()).isNotEqualTo(query.compile());
        assertThat(TableQuery.class.getDeclaredFields())
                .allMatch(
                        field -> Modifier.isPrivate(field.getModifiers()) && Modifier.isVolatile(field.getModifiers()));
    }

    @Test
    void aQueryThatIsNotCompleteSaysSoEachTime() {
        Select query = Trades.TRADES.where(Trades.QTY.gt(Dsl.param("least")));

        assertThatThrownBy(query::compile).isInstanceOf(QueryException.class);
        assertThatThrownBy(query::compile).isInstanceOf(QueryException.class);
        assertThat(query.bind("least", 1).compile())
                .isNotEqualTo(query.bind("least", 2).compile());
    }

    @Test
    void aQueryInsideAnotherHasTheParametersOfThatOne() {
        Select inner = Trades.TRADES.where(Trades.QTY.gt(Dsl.param("least")));
        Select outer = inner.asTable().select("id");

        assertThat(outer.bind("least", 1).toRayfall()).contains("(> qty 1)");
        assertThat(outer.bind("least", 2).toRayfall()).contains("(> qty 2)");
    }
}
