package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Topics;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing and subscribing from within programs, as far as the caller's connection can. */
class PublishingTest {

    private final Engine engine = Engine.create();
    private final Recorded topics = new Recorded();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void programsPublishInBlocksLambdasAndLoops() {
        assertThat(ask("(do (.mc.sub 'a) (.mc.pub 'a 1))")).isEqualTo(I64.of(1));
        assertThat(ask("((fn [x] (.mc.pub \"a\" x)) 2)")).isEqualTo(I64.of(2));
        assertThat(ask("(do (times [i 2] (.mc.pub 'a i)) (.mc.unsub 'a))")).isEqualTo(RayNull.NULL);

        assertThat(topics.done).containsExactly("sub a", "pub a 1", "pub a 2", "pub a 0", "pub a 1", "unsub a");
    }

    @Test
    void countersAreADict() {
        assertThat(ask("(at (.mc.stats) 'topics)")).isEqualTo(I64.of(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            (do (.mc.sub))              | domain
            (do (.mc.sub 'a 1 2))       | domain
            (do (.mc.sub 'a 1))         | nyi
            (do (.mc.sub [a b]))        | type
            (do (.mc.pub 'a))           | arity
            (do (.mc.unsub 'a 'b))      | arity
            (do (.mc.stats 1))          | domain
            (do (.mc.drop 'a))          | name
            """)
    void whatIsWrongHasACode(String program, String code) {
        assertThat(code(ask(program))).isEqualTo(code);
        assertThat(topics.done).isEmpty();
    }

    @Test
    void restrictedCallersSubscribeOnly() {
        assertThat(engine.evaluate(Str.of("(do (.mc.sub 'a))"), new From(topics, true)))
                .isEqualTo(I64.of(1));
        assertThat(code(engine.evaluate(Str.of("(do (.mc.pub 'a 1))"), new From(topics, true))))
                .isEqualTo("access");
        assertThat(topics.done).containsExactly("sub a");
    }

    @Test
    void nothingIsPublishedWithoutAConnection() {
        assertThat(code(engine.evaluate(Str.of("(do (.mc.pub 'a 1))"), new From(null, false))))
                .isEqualTo("nyi");
    }

    private RayValue ask(String program) {
        return engine.evaluate(Str.of(program), new From(topics, false));
    }

    private static String code(RayValue answer) {
        return ((RayError) answer).code();
    }

    private record From(@Nullable Topics connection, boolean isRestricted) implements Call {

        @Override
        public String caller() {
            return "a test";
        }

        @Override
        public void print(String text) {}

        @Override
        public Optional<Topics> topics() {
            return Optional.ofNullable(connection);
        }

        @Override
        public void checkpoint() {}
    }

    private static final class Recorded implements Topics {

        private final List<String> done = new ArrayList<>();
        private long published;

        @Override
        public long subscribe(String topic) {
            done.add("sub " + topic);
            return published + 1;
        }

        @Override
        public void unsubscribe(String topic) {
            done.add("unsub " + topic);
        }

        @Override
        public long publish(String topic, RayValue value) {
            done.add("pub " + topic + " " + ((I64) value).value());
            return ++published;
        }

        @Override
        public Dict stats() {
            return Dict.of(SymVector.of("topics"), RayList.of(I64.of(7)));
        }
    }
}
