package io.rayforce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritesTest {

    private final Engine engine = Engine.create();

    @BeforeEach
    void define() {
        engine.execute("(set t (table [k v] (list [1 2] [10 20])))");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTableThatWasReadStaysAsItWas() {
        engine.execute("(insert 't (list 3 30))");
        RayTable before = engine.table("t");
        engine.execute("(insert 't (list 4 40))");
        engine.execute("(upsert 't 1 (list 1 11))");
        assertThat(before).isEqualTo(table(I64Vector.of(1, 2, 3), I64Vector.of(10, 20, 30)));
        assertThat(engine.table("t")).isEqualTo(table(I64Vector.of(1, 2, 3, 4), I64Vector.of(11, 20, 30, 40)));
    }

    @Test
    void upsertsFindRowsThatWereAppendedSinceTheIndexWasMade() {
        engine.execute("(upsert 't 1 (list 3 30))");
        engine.execute("(insert 't (list 4 40))");
        engine.execute("(upsert 't 1 (list [4 5 5] [41 50 51]))");
        assertThat(engine.table("t")).isEqualTo(table(I64Vector.of(1, 2, 3, 4, 5), I64Vector.of(10, 20, 30, 41, 51)));
    }

    @Test
    void aFailingStatementChangesNothing() {
        assertThatThrownBy(() -> engine.execute("(insert 't (list [3 4] ['a 'b]))"))
                .isInstanceOf(RemoteException.class);
        assertThatThrownBy(() -> engine.execute("(upsert 't 1 (list 1 'a))")).isInstanceOf(RemoteException.class);
        assertThat(engine.table("t")).isEqualTo(table(I64Vector.of(1, 2), I64Vector.of(10, 20)));
    }

    @Test
    void aWriteHiddenInALambdaIsDone() {
        engine.execute("(set add (fn [k] (insert 't (list k 0))))");
        engine.execute("(add 9)");
        assertThat(engine.execute("(count t)")).isEqualTo(I64.of(3));
    }

    @Test
    void refusesAVectorThatNoMemoryHolds() {
        assertThatThrownBy(() -> engine.execute("(til 10000000000)"))
                .isInstanceOfSatisfying(
                        RemoteException.class, error -> assertThat(error.code()).isEqualTo("limit"));
    }

    private static RayTable table(I64Vector keys, I64Vector values) {
        return RayTable.builder().column("k", keys).column("v", values).build();
    }
}
