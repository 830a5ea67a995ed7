package io.rayforce.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.codegen.Compilation;
import io.rayforce.codegen.GeneratedSource;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RayforceTableProcessorTest {

    private static final String TRADE = """
            package p;

            import io.rayforce.query.rows.*;
            import io.rayforce.types.RayType;
            import java.util.Optional;
            import java.util.OptionalDouble;

            @RayforceTable(snakeCase = true)
            public record BlockTrade(
                    long tradeId,
                    Side side,
                    @StoredAs(RayType.STR) String note,
                    @WhenNull("-1.5") double px,
                    OptionalDouble bid,
                    Optional<String> venue,
                    @ColumnName("order qty") @StoredAs(RayType.I64) int quantity) {
                public enum Side { BUY, SELL }
            }
            """;

    @Test
    void aRecordGetsItsTableAndColumns() {
        Compilation compilation = compile("p/BlockTrade.java", TRADE);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("p.BlockTradeTable"))
                .contains(
                        "IntegerColumn<I64> TRADE_ID = Column.i64(\"trade_id\")",
                        "TextColumn<Sym> SIDE = Column.sym(\"side\")",
                        "TextColumn<Str> NOTE = Column.str(\"note\")",
                        "IntegerColumn<I64> QUANTITY = Column.i64(\"order qty\")",
                        "Table BLOCK_TRADE = Table.named(\"block_trade\")",
                        "Insert insert(Collection<? extends BlockTrade> rows)");
    }

    @Test
    void aRecordGetsAMapperThatReadsAndWrites() throws Exception {
        RowMapper<?> mapper = mapper(compile("p/BlockTrade.java", TRADE), "p.BlockTradeMapper");

        RayTable written = writtenAgain(mapper, table());

        assertThat(mapper.schema())
                .isEqualTo(TableSchema.builder()
                        .column("trade_id", RayType.I64)
                        .column("side", RayType.SYM)
                        .column("note", RayType.STR)
                        .column("px", RayType.F64)
                        .column("bid", RayType.F64)
                        .column("venue", RayType.SYM)
                        .column("order qty", RayType.I64)
                        .build());
        assertThat(mapper.read(table()))
                .extracting(Object::toString)
                .containsExactly(
                        "BlockTrade[tradeId=1, side=BUY, note=a, px=1.5, bid=OptionalDouble.empty,"
                                + " venue=Optional.empty, quantity=3]",
                        "BlockTrade[tradeId=2, side=SELL, note=b, px=-1.5, bid=OptionalDouble[2.0],"
                                + " venue=Optional[X], quantity=4]");
        assertThat(mapper.read(written)).hasToString(mapper.read(table()).toString());
    }

    @Test
    void aRecordInsideAClassGetsClassesBesideIt() {
        Compilation compilation = compile("p/Outer.java", """
                package p;

                class Outer {
                    @io.rayforce.query.rows.RayforceTable("quotes")
                    record Quote(String sym, float px) {}
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("p.OuterQuoteTable"))
                .contains("final class OuterQuoteTable", "QUOTES = Table.named(\"quotes\")")
                .doesNotContain("public final class");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    class T {}                         | @RayforceTable is for records, but T is none: make it a record
                    record T<V>(V v) {}                | a row has no type parameters: declare a record without any
                    record T() {}                      | a row has columns: declare a component for each
                    record T(char c) {}                | no column can hold component c of type char: make it a boolean
                    record T(java.util.Map<String, String> m) {} | no column can hold component m of type java.util.Map
                    record T(long[] a) {}              | no column can hold component a of type long[]: make it
                    record T(java.util.Optional<?> o) {} | no column can hold component o of type java.util.Optional
                    record T(@StoredAs(io.rayforce.types.RayType.F64) long a) {} | component a of type long cannot be stored as F64
                    record T(@WhenNull("x") long a) {} | component a: its default x is no long: write another one
                    record T(@WhenNull("X") Kind a) {} | component a: p.Kind has no constant X: write one of them
                    record T(long a, @ColumnName("b") long A) {} | table t: column b and column a would both be A in Java
                    """)
    void whatCannotBeMappedIsRefusedAtItsPlace(String declaration, String message) {
        Compilation compilation = compile("p/T.java", """
                package p;
                import io.rayforce.query.rows.*;
                enum Kind { ONE }
                @RayforceTable
                """ + declaration + "\n");

        assertThat(compilation.messages())
                .filteredOn(text -> text.contains(": error: "))
                .singleElement()
                .asString()
                .matches("T\\.java:[45]: error: .*")
                .contains(message);
    }

    @Test
    void aPrivateRecordIsRefused() {
        Compilation compilation = compile("p/Outer.java", """
                package p;

                class Outer {
                    @io.rayforce.query.rows.RayforceTable
                    private record Quote(String sym) {}
                }
                """);

        assertThat(compilation.messages())
                .anySatisfy(text ->
                        assertThat(text).contains("generated code cannot reach the private Quote: widen its access"));
    }

    @Test
    void compilersFindTheProcessor() throws IOException {
        Module module = RayforceTableProcessor.class.getModule();

        assertThat(module.getDescriptor().provides()).anySatisfy(provided -> {
            assertThat(provided.service()).isEqualTo(Processor.class.getName());
            assertThat(provided.providers()).containsExactly(RayforceTableProcessor.class.getName());
        });
        try (InputStream in = module.getResourceAsStream("META-INF/services/" + Processor.class.getName())) {
            assertThat(in).hasContent(RayforceTableProcessor.class.getName());
        }
    }

    private static RayTable table() {
        return RayTable.builder()
                .column("trade_id", I64Vector.of(1, 2))
                .column("side", SymVector.of("BUY", "SELL"))
                .column("note", SymVector.of("a", "b"))
                .column("px", F64Vector.of(1.5, Double.NaN))
                .column("bid", F64Vector.of(Double.NaN, 2))
                .column("venue", SymVector.of("", "X"))
                .column("order qty", I64Vector.of(3, 4))
                .build();
    }

    private static <T> RayTable writtenAgain(RowMapper<T> mapper, RayTable table) {
        return mapper.write(mapper.read(table));
    }

    private static RowMapper<?> mapper(Compilation compilation, String name) throws ReflectiveOperationException {
        return (RowMapper<?>) compilation.load(name).getField("MAPPER").get(null);
    }

    private static Compilation compile(String path, String text) {
        return Compilation.of(List.of(new GeneratedSource(path, text)), new RayforceTableProcessor());
    }
}
