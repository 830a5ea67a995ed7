package io.rayforce.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.codegen.schema.ColumnDefinition;
import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.codegen.schema.Comments;
import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.codegen.schema.TableDefinition;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.types.B8Vector;
import io.rayforce.types.DateVector;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sources of any schema compile without a warning, and their mappers read what they write. */
class RandomSchemaTest {

    @Property(tries = 15)
    void generatedMappersReadWhatTheyWrite(@ForAll("columns") List<ColumnDefinition> columns, @ForAll long seed)
            throws ReflectiveOperationException {
        Compilation compilation = Compilation.of(sources(columns));
        assertThat(compilation.messages()).isEmpty();
        RowMapper<?> mapper = (RowMapper<?>)
                compilation.load("p.Any_Mapper").getField("MAPPER").get(null);

        assertMapsBothWays(mapper, table(columns, new Random(seed)));
    }

    private static <T> void assertMapsBothWays(RowMapper<T> mapper, RayTable table) {
        RayTable written = mapper.write(mapper.read(table));

        assertThat(written.names()).isEqualTo(table.names());
        assertThat(written.columns()).isEqualTo(table.columns());
    }

    private static List<GeneratedSource> sources(List<ColumnDefinition> columns) {
        SchemaFile schema =
                SchemaFile.of(List.of(new TableDefinition("any", Optional.of("Any_"), columns, Comments.NONE)));
        try {
            return CodeGenerator.forPackage("p", "any").generate(schema);
        } catch (SchemaException colliding) {
            Assume.that(false);
            throw colliding;
        }
    }

    private static RayTable table(List<ColumnDefinition> columns, Random random) {
        RayTable.Builder table = RayTable.builder();
        columns.forEach(column -> table.column(column.name(), elements(column.type(), random)));
        return table.build();
    }

    private static Sequence elements(ColumnType type, Random random) {
        int number = random.nextInt(80_000_000);
        return switch (type) {
            case B8 -> B8Vector.of(random.nextBoolean(), random.nextBoolean());
            case U8 -> U8Vector.of(number & 0xff, 255);
            case I16 -> I16Vector.of((short) number, Short.MAX_VALUE);
            case I32 -> I32Vector.of(number, -number);
            case I64 -> I64Vector.of(random.nextLong(), number);
            case F32 -> F32Vector.of(random.nextFloat(), number);
            case F64 -> F64Vector.of(random.nextDouble(), number);
            case DATE -> DateVector.of(number % 10_000, -number % 10_000);
            case TIME -> TimeVector.of(number, 0);
            case TIMESTAMP -> TimestampVector.of(random.nextLong() >> 2, number);
            case TIMESPAN -> TimespanVector.of(random.nextLong() >> 2, number);
            case GUID -> GuidVector.of(new UUID(random.nextLong(), number), new UUID(1, number));
            case SYM -> SymVector.of("s" + number, "größe");
            case STR -> StrVector.of("s" + number, "größe");
            case LIST, ANY -> RayList.of(I64Vector.of(number), I64.of(number));
        };
    }

    @Provide
    Arbitrary<List<ColumnDefinition>> columns() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6),
                Arbitraries.of(
                        "class", "table", "row", "rows", "schema", "columns", "a b", "\"", "\\", "MAPPER", "i64"));
        return Combinators.combine(names, Arbitraries.of(ColumnType.class), Arbitraries.of(true, false))
                .as((name, type, nullable) ->
                        new ColumnDefinition(name, type, nullable && type.hasNulls(), Optional.empty(), Comments.NONE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(ColumnDefinition::name);
    }
}
