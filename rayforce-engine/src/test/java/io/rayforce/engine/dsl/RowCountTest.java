package io.rayforce.engine.dsl;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.Dsl.param;
import static io.rayforce.query.samples.Trades.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowCountTest {

    private static final RayTable THREE =
            RayTable.builder().column("id", I64Vector.of(1, 2, 2)).build();

    private final Table table = Table.named("t");
    private final Engine engine = Engine.create();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theRowsOfATableAreCounted() {
        engine.define("t", THREE);

        assertThat(engine.execute(table.rowCount())).isEqualTo(3L);
        assertThat(engine.execute(Table.of(THREE).rowCount())).isEqualTo(3L);
    }

    @Test
    void theRowsOfAQueryAreCounted() {
        engine.define("t", THREE);

        assertThat(engine.execute(table.where(ID.gt(1)).rowCount())).isEqualTo(2L);
        assertThat(engine.execute(table.select("id").distinct().rowCount())).isEqualTo(2L);
        assertThat(engine.execute(table.select(count().as("n")).by("id").rowCount()))
                .isEqualTo(2L);
        assertThat(engine.execute(table.where(ID.gt(5)).rowCount())).isZero();
    }

    @Test
    void aTableWithoutRowsHasNone() {
        engine.define("t", THREE.slice(0, 0));

        assertThat(engine.execute(table.select(count().as("n"))).rowCount()).isZero();
        assertThat(engine.execute(table.rowCount())).isZero();
        assertThat(engine.execute(table.where(ID.gt(1)).rowCount())).isZero();
    }

    @Test
    void aParameterIsBoundInWhatIsCounted() {
        engine.define("t", THREE);

        assertThat(engine.execute(table.where(ID.eq(param("id"))).rowCount().bind("id", 2)))
                .isEqualTo(2L);
    }

    @Test
    void aTableThatIsMissingIsAnError() {
        assertThatThrownBy(() -> engine.execute(table.rowCount()))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo("name"));
    }
}
