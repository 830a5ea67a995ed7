package io.rayforce.engine;

import static io.rayforce.query.Dsl.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.query.Catalog;
import io.rayforce.query.QueryException;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Table;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final RayTable TRADES = RayTable.builder()
            .column("sym", SymVector.of("a", "b"))
            .column("px", F64Vector.of(1, 2))
            .build();

    private final Engine engine = Engine.create();
    private final Catalog catalog = Catalog.of(engine);

    @BeforeEach
    void define() {
        engine.define("trades", TRADES);
        engine.define("daily trades", TRADES.slice(0, 0));
        engine.define("limit", I64.of(5));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void tablesAreListedAndNothingElse() {
        assertThat(catalog.tables()).containsExactly("daily trades", "trades");
    }

    @Test
    void aSessionWithoutTablesListsNone() {
        try (Engine empty = Engine.create()) {
            assertThat(Catalog.of(empty).tables()).isEmpty();
        }
    }

    @Test
    void aTableIsDescribedWithAndWithoutRows() {
        TableSchema expected = TableSchema.builder()
                .column("sym", RayType.SYM)
                .column("px", RayType.F64)
                .build();

        assertThat(catalog.describe("trades")).isEqualTo(expected);
        assertThat(catalog.describe("daily trades")).isEqualTo(expected);
    }

    @Test
    void aDescriptionIsKeptUntilItIsRefreshed() {
        TableSchema before = catalog.describe("trades");
        engine.define("trades", RayTable.builder().column("id", F64Vector.of(1)).build());

        assertThat(catalog.describe("trades")).isEqualTo(before);
        catalog.refresh();
        assertThat(catalog.describe("trades").names()).containsExactly("id");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> catalog.describe("limit"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("limit is no table");
        assertThatThrownBy(() -> catalog.describe("nosuch"))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo("name"));
    }

    @Test
    void queriesOnADescribedTableAreCheckedBeforeTheyAreSent() {
        Table trades = catalog.table("trades");

        assertThat(engine.execute(trades.select("px").where(col("px").gt(1.5))).rowCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> trades.select("price").compile())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no column price among [sym, px]");
    }
}
