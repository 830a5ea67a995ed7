package io.rayforce.types.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValues;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TablePrinterTest {

    private static RayTable counting(int rows) {
        return RayTable.builder()
                .column("n", I64Vector.wrap(LongStream.range(0, rows).toArray()))
                .build();
    }

    @Test
    void aTableIsAlignedUnderNamesAndTypesAndShowsItsNulls() {
        RayTable table = RayTable.builder()
                .column("id", I64Vector.of(1, 20, I64.NULL.value()))
                .column("sym", SymVector.of("AAPL", "", "IBM"))
                .column("price", F64Vector.of(10.5, Double.NaN, -3))
                .column("note", StrVector.of("it's\nok", "", "né"))
                .column("cell", RayList.of(I64Vector.of(1, 2), RayNull.NULL, SymVector.of("a")))
                .build();

        assertThat(table).hasToString("""
                 id | sym  | price | note       | cell
                I64 | SYM  |   F64 | STR        | LIST
                ----+------+-------+------------+------
                  1 | AAPL |  10.5 | "it's\\nok" | [1 2]
                 20 | '    |   0Nf | ""         | null
                0Nl | IBM  |  -3.0 | "né"       | [a]
                3 rows, 5 columns""");
    }

    @Test
    void ofManyRowsTheFirstAndTheLastTenAreShown() {
        String text = counting(1000).toString();

        assertThat(text.lines()).hasSize(3 + 20 + 1 + 1);
        assertThat(text).contains("  0\n", "  9\n ..\n990\n", "999\n").doesNotContain("\n 10\n", "989");
        assertThat(text).endsWith("1000 rows (20 shown), 1 column");
        assertThat(counting(20).toString()).doesNotContain("..").endsWith("20 rows, 1 column");
    }

    @Test
    void columnsBeyondTheWidthAreLeftOutAndMarked() {
        RayTable.Builder builder = RayTable.builder();
        for (int i = 0; i < 50; i++) {
            builder.column("column" + i, I64Vector.of(i));
        }

        String text = TablePrinter.DEFAULT.withWidths(40, 10).print(builder.build());

        assertThat(text).isEqualTo("""
                column0 | column1 | column2 | ..
                    I64 |     I64 |     I64 | ..
                --------+---------+---------+---
                      0 |       1 |       2 | ..
                1 row, 50 columns (3 shown)""");
        assertThat(TablePrinter.DEFAULT.withMaxColumns(2).print(builder.build()))
                .endsWith("50 columns (2 shown)");
    }

    @Test
    void longCellsAreCut() {
        RayTable table = RayTable.builder()
                .column("text", StrVector.of("x".repeat(1000)))
                .column("wide", RayList.of(I64Vector.wrap(new long[1_000_000])))
                .build();

        assertThat(table.toString()).contains("\"" + "x".repeat(37) + "..", "[0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0..");
        assertThat(TablePrinter.DEFAULT.withWidths(80, 5).print(table)).contains("\"xx..");
    }

    @Test
    void lines() {
        String text = TablePrinter.DEFAULT
                .withMaxRows(3)
                .withMarks(TablePrinter.Marks.UNICODE)
                .print(RayTable.of(
                        SymVector.of("a", "b"), List.of(I64Vector.of(1, 2, 3, 4), I64Vector.of(5, 6, 7, 8))));

        assertThat(text).isEqualTo("""
                  a │   b
                I64 │ I64
                ────┼────
                  1 │   5
                  2 │   6
                  … │   …
                  4 │   8
                4 rows (3 shown), 2 columns""");
    }

    @Test
    void emptyTables() {
        assertThat(RayTable.builder().build()).hasToString("0 rows, 0 columns");
        assertThat(counting(0)).hasToString("  n\nI64\n---\n0 rows, 1 column");
    }

    @Test
    void boundsThatLeaveNothingToShowAreRefused() {
        assertThatThrownBy(() -> TablePrinter.DEFAULT.withWidths(10, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cells of 3 characters");
        assertThatThrownBy(() -> TablePrinter.DEFAULT.withWidths(10, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TablePrinter.DEFAULT.withMaxRows(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TablePrinter.DEFAULT.withMaxColumns(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<RayTable> tables() {
        return RayValues.tables();
    }

    @Property
    void linesKeepWithinTheWidthAndHaveTheirCuts(
            @ForAll("tables") RayTable table, @ForAll @IntRange(min = 25, max = 90) int width) {
        String text = TablePrinter.DEFAULT.withWidths(width, 20).print(table);

        List<String> lines = text.lines().toList();
        String footer = lines.get(lines.size() - 1);
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
        assertThat(footer).startsWith(table.rowCount() + " row").contains(table.columnCount() + " column");
        assertThat(lines).hasSize(table.columnCount() == 0 ? 1 : 4 + table.rowCount());
    }
}
