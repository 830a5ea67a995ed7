package io.rayforce.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FullJoinTest {

    private final Engine engine = Engine.create();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rightRowsWithoutAPartnerFollowTheLeftOnes() {
        RayTable joined = (RayTable) engine.execute(
                "(full-join [k] (table [k v] (list [1 2] [10 20])) (table [k w] (list [3 2 4] [300 200 400])))");
        assertThat(joined.column("k")).isEqualTo(I64Vector.of(1, 2, 3, 4));
        assertThat(joined.column("v")).isEqualTo(engine.execute("[10 20 0N 0N]"));
        assertThat(joined.column("w")).isEqualTo(engine.execute("[0N 200 300 400]"));
    }

    @Test
    void integerKeysOfTwoWidthsBecomeOneColumnOfTheLeftType() {
        RayTable joined = (RayTable)
                engine.execute("(full-join [k] (table [k] (list [1 2])) (table [k] (list (as 'I32 [2 0N 5]))))");
        assertThat(joined.column("k")).isEqualTo(engine.execute("[1 2 0N 5]"));
    }

    @Test
    void keysThatNoColumnHoldsTogetherAreRefusedBeforeAColumnIsRead() {
        for (String other : new String[] {"['a 'b]", "[1.5 2.5]", "[\"a\" \"b\"]"}) {
            assertThatThrownBy(() ->
                            engine.execute("(full-join [k] (table [k] (list [1 2])) (table [k] (list " + other + ")))"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            error -> assertThat(error.code()).isEqualTo("type"));
        }
    }
}
