package io.rayforce.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaFileTest {

    private static final String TRADES = """
            # Market data of the demo exchange.

            ## Every trade
            ## of the day.
            table trades
                ts          TIMESTAMP
                # asked for by the desk
                sym         SYM                     ## the instrument
                px          F64?                    # from the feed
                "order id"  I64 as orderNumber
            # the end
            """;

    @Test
    void readsTablesColumnsAndTheirProperties() {
        SchemaFile file = SchemaFile.parse(TRADES, "market.schema");

        TableDefinition trades = file.table("trades").orElseThrow();
        assertThat(trades.comments().documentation()).isEqualTo("Every trade\nof the day.");
        assertThat(trades.columns()).extracting(ColumnDefinition::name).containsExactly("ts", "sym", "px", "order id");
        assertThat(trades.columns())
                .extracting(ColumnDefinition::type)
                .containsExactly(ColumnType.TIMESTAMP, ColumnType.SYM, ColumnType.F64, ColumnType.I64);
        assertThat(trades.column("px").orElseThrow().nullable()).isTrue();
        assertThat(trades.column("sym").orElseThrow().nullable()).isFalse();
        assertThat(trades.column("sym").orElseThrow().comments().documentation())
                .isEqualTo("the instrument");
        assertThat(trades.column("order id").orElseThrow().javaName()).contains("orderNumber");
        assertThat(file.table("quotes")).isEmpty();
    }

    @Test
    void printsEveryCommentAndAlignsTheColumns() {
        String printed = SchemaFile.parse(TRADES, "market.schema").print();

        assertThat(printed).isEqualTo("""
                        # Market data of the demo exchange.

                        ## Every trade
                        ## of the day.
                        table trades
                            ts          TIMESTAMP
                            # asked for by the desk
                            sym         SYM                       ## the instrument
                            px          F64?                      # from the feed
                            "order id"  I64       as orderNumber
                        # the end
                        """);
        assertThat(SchemaFile.parse(printed, "again").print()).isEqualTo(printed);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryTypeInCapitalsAndSmallLetters(ColumnType type) {
        assertThat(column("c " + type).type()).isEqualTo(type);
        assertThat(column("c " + type.name().toLowerCase(java.util.Locale.ROOT)).type())
                .isEqualTo(type);
    }

    @Test
    void quotesNamesThatBareWordsCannotBe() {
        for (String name : List.of("a b", "table", "#", "\"", "\\", "a\nb", "", "\u00e9t\u00e9", "a.b-c?")) {
            if (!name.isEmpty()) {
                TableDefinition table = new TableDefinition(
                        name, Optional.empty(), List.of(ColumnDefinition.of(name, ColumnType.I64)), Comments.NONE);
                SchemaFile file = SchemaFile.of(List.of(table));

                assertThat(SchemaFile.parse(file.print(), "printed")).isEqualTo(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    px F64                    | s:1:1: a column outside a table: begin with  table NAME
                    table                     | s:1:6: a table needs a name: write  table NAME
                    table t;                  | s:1:1: table t has no columns: declare one at least
                    table t;x                 | s:2:2: column x needs a type, one of B8,
                    table t;x FLOAT           | s:2:3: unknown type FLOAT: write one of B8,
                    table t;x I64 y           | s:2:7: unexpected y: only  as JAVANAME  or a comment can follow
                    table t;x I64 as          | s:2:9: a Java name has to follow  as
                    table t;x I64 as class    | s:2:10: class is no Java identifier, or is a keyword
                    table t;x I64 as a.b      | s:2:10: a.b is no Java identifier
                    table t;x I64 as y z      | s:2:12: unexpected z: nothing but a comment can follow
                    table t;x B8?             | s:2:3: a B8 column has no null: leave the question mark out
                    table t;"x I64            | s:2:1: the quote is not closed
                    table t;"x\\y" I64         | s:2:3: unknown escape: write
                    table t;"" I64            | s:2:1: a column needs a name
                    table t;x I64;y I64;x F64 | s:4:1: column x is declared twice, first in line 2
                    table t;x I64;table t     | s:3:7: table t is declared twice, first in line 1
                    """)
    void saysWhereAMalformedSchemaIsWrongAndWhatToWrite(String text, String message) {
        assertThatThrownBy(() -> SchemaFile.parse(text.replace(';', '\n'), "s"))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void readsAFileInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.schema"), "table caf\u00e9\n  x I64\n");

        assertThat(SchemaFile.read(file).table("caf\u00e9")).isPresent();
    }

    @Test
    void saysThatAFileIsMissingOrMalformed(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.schema"), new byte[] {'#', (byte) 0xe9});

        assertThatThrownBy(() -> SchemaFile.read(folder.resolve("none.schema")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no schema file")
                .hasMessageContaining("take a snapshot");
        assertThatThrownBy(() -> SchemaFile.read(latin)).hasMessageContaining("is not in UTF-8");
        assertThatThrownBy(() -> SchemaFile.read(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void refusesDefinitionsThatCannotBePrinted() {
        ColumnDefinition x = ColumnDefinition.of("x", ColumnType.I64);
        TableDefinition t = new TableDefinition("t", Optional.empty(), List.of(x), Comments.NONE);

        assertThatThrownBy(() -> new TableDefinition("t", Optional.empty(), List.of(x, x), Comments.NONE))
                .hasMessage("table t has two columns x: rename one");
        assertThatThrownBy(() -> SchemaFile.of(List.of(t, t))).hasMessage("two tables are named t: rename one");
        assertThatThrownBy(() -> new Comments(List.of("no mark"), "")).hasMessageContaining("begin each line with #");
        assertThatThrownBy(() -> new Comments(List.of(), "# a\nb")).hasMessageContaining("not a comment of one line");
        assertThatThrownBy(() -> ColumnDefinition.of("", ColumnType.I64)).hasMessage("a column needs a name");
    }

    private static ColumnDefinition column(String line) {
        return SchemaFile.parse("table t\n" + line, "s")
                .tables()
                .get(0)
                .columns()
                .get(0);
    }
}
