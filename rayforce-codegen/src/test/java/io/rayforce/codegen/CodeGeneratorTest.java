package io.rayforce.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.schema.SchemaFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeGeneratorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table t;a b I64;a_b I64             | table t: column a_b and column a b would both be A_B in Java
                    table t;t I64                       | table t: column t and the table itself would both be T in Java
                    table "a b";x I64;table a_b;x I64   | tables a b and a_b would both have the class AB
                    table a;x I64;table aRow;x I64      | tables a and aRow would both have the class ARow
                    table ab as AB;x I64;table x as Ab;x I64 | tables ab and x would both have the class Ab
                    """)
    void refusesNamesThatCollideInJava(String schema, String message) {
        SchemaFile file =
                SchemaFile.parse(schema.replace("a b I64", "\"a b\" I64").replace(';', '\n'), "s");

        assertThatThrownBy(() -> CodeGenerator.forPackage("p", "s").generate(file))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("with  as JAVANAME");
    }

    @Test
    void aNameGivenInTheSchemaEndsACollision() {
        SchemaFile file = SchemaFile.parse("table t\n\"a b\" I64\na_b I64 as second\nt I64 as self\n", "s");

        assertThat(CodeGenerator.forPackage("p", "s").generate(file).get(0).text())
                .contains("A_B = Column.i64(\"a b\")", "SECOND = Column.i64(\"a_b\")", "SELF = Column.i64(\"t\")");
    }

    @Test
    void aTableTooWideForARecordHasItsColumnsAlone() {
        String columns = IntStream.range(0, 128).mapToObj(i -> "c" + i + " F64").collect(Collectors.joining("\n"));
        SchemaFile file = SchemaFile.parse("table wide\n" + columns, "s");

        List<GeneratedSource> sources = CodeGenerator.forPackage("p", "s").generate(file);

        assertThat(sources).extracting(GeneratedSource::path).containsExactly("p/Wide.java");
        assertThat(sources.get(0).text())
                .contains("There is no record of a row: Java's constructors do not take so many arguments.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "com.class", "1a", "com.", "a/b"})
    void refusesWhatIsNoPackage(String name) {
        assertThatThrownBy(() -> CodeGenerator.forPackage(name, "s"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("not the name of a package: '" + name + "'");
    }

    @Test
    void refusesANameOfTheSchemaThatWouldEndTheComment() {
        assertThatThrownBy(() -> CodeGenerator.forPackage("p", "a\nb"))
                .hasMessageContaining("not the name of a schema");
        assertThatThrownBy(() -> CodeGenerator.forPackage("p", "\\u000a"))
                .hasMessageContaining("not the name of a schema");
    }
}
