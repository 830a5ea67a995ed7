package io.rayforce.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rayforce.types.RayforceException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemaRoundTripTest {

    @Property
    void parsingWhatIsPrintedGivesTheSame(@ForAll("files") SchemaFile file) {
        assertThat(SchemaFile.parse(file.print(), "printed")).isEqualTo(file);
    }

    @Property
    void anyTextIsASchemaOrRefusedInWords(@ForAll("texts") String text) {
        assertThatCode(() -> {
                    try {
                        SchemaFile.parse(text, "any");
                    } catch (RayforceException refused) {
                        assertThat(refused).isInstanceOf(SchemaException.class).hasMessageStartingWith("any:");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "table ", "t ", "\n", "x", " I64", "?", " as ", "#", "\"", "\\", "F64", "\t", "\r", "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<SchemaFile> files() {
        return tables().list()
                .ofMaxSize(3)
                .uniqueElements(TableDefinition::name)
                .flatMap(tables -> commentLines().map(ending -> new SchemaFile(tables, ending)));
    }

    private static Arbitrary<TableDefinition> tables() {
        return Combinators.combine(
                        names(),
                        javaNames(),
                        columns().list().ofMinSize(1).ofMaxSize(5).uniqueElements(ColumnDefinition::name),
                        comments())
                .as(TableDefinition::new);
    }

    private static Arbitrary<ColumnDefinition> columns() {
        return Combinators.combine(
                        names(), Arbitraries.of(ColumnType.class), Arbitraries.of(true, false), javaNames(), comments())
                .as((name, type, nullable, javaName, comments) ->
                        new ColumnDefinition(name, type, nullable && type.hasNulls(), javaName, comments));
    }

    private static Arbitrary<java.util.Optional<String>> javaNames() {
        return Arbitraries.of("a", "orderId", "X_1", "\u00e9").optional();
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6),
                Arbitraries.of("table", "as", "I64", "#", "a b", "\"", "\\", "x?", "\n", "\u2028", " "));
    }

    private static Arbitrary<Comments> comments() {
        return Combinators.combine(commentLines(), commentLine()).as(Comments::new);
    }

    private static Arbitrary<List<String>> commentLines() {
        return commentLine().list().ofMaxSize(2);
    }

    private static Arbitrary<String> commentLine() {
        return Arbitraries.of("", "#", "# plain", "## what it is", "##");
    }
}
