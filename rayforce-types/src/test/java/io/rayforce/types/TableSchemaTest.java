package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableSchemaTest {

    private static final TableSchema TRADES = TableSchema.builder()
            .column("sym", RayType.SYM)
            .column("px", RayType.F64)
            .column("tags", RayType.LIST)
            .build();

    @Test
    void aTableTellsItsNamesAndElementTypesInOrder() {
        RayTable table = RayTable.builder()
                .column("sym", SymVector.of("a"))
                .column("px", F64Vector.of(1))
                .column("tags", RayList.of(RayNull.NULL))
                .build();

        assertThat(table.schema()).isEqualTo(TRADES).hasToString("(sym SYM, px F64, tags LIST)");
        assertThat(table.schema().names()).containsExactly("sym", "px", "tags");
    }

    @Test
    void theEmptyTableOfASchemaHasThatSchema() {
        assertThat(TRADES.emptyTable().schema()).isEqualTo(TRADES);
        assertThat(TRADES.emptyTable().rowCount()).isZero();
    }

    @Test
    void aColumnIsFoundByItsName() {
        assertThat(TRADES.type("px")).isEqualTo(RayType.F64);
        assertThat(TRADES.indexOf("tags")).isEqualTo(2);
        assertThat(TRADES.contains("sym")).isTrue();
        assertThat(TRADES.contains("SYM")).isFalse();
    }

    @Test
    void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> TRADES.type("pz"))
                .isInstanceOf(ConversionException.class)
                .hasMessage("no column pz among [sym, px, tags]");
    }

    @Test
    void aNameOfTwoColumnsIsRefusedWithBothPositions() {
        TableSchema joined = TableSchema.builder()
                .column("px", RayType.F64)
                .column("sym", RayType.SYM)
                .column("px", RayType.I64)
                .build();

        assertThat(joined.columns().get(2).type()).isEqualTo(RayType.I64);
        assertThatThrownBy(() -> joined.indexOf("px"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("columns 0 and 2 of [px, sym, px] are both named px");
    }

    @ParameterizedTest
    @EnumSource(names = {"I64_VECTOR", "TABLE", "NAME", "NULL"})
    void onlyTypesOfElementsAreTypesOfColumns(RayType type) {
        assertThatThrownBy(() -> TableSchema.builder().column("x", type))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("column x cannot have the type " + type);
    }
}
