package io.rayforce.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.schema.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    private static final CodeGenerator GENERATOR = CodeGenerator.forPackage("com.example", "market.schema");
    private static final SchemaFile TWO_TABLES = SchemaFile.parse("table a\nx I64\ntable b\nx I64\n", "s");
    private static final SchemaFile ONE_TABLE = SchemaFile.parse("table a\nx F64\n", "s");

    @TempDir
    Path folder;

    @Test
    void writesTheSourcesBelowTheirPackage() throws IOException {
        Changes changes = update(TWO_TABLES);

        assertThat(changes).hasToString("6 written, 0 deleted, 0 unchanged");
        assertThat(files())
                .containsExactly("A.java", "AMapper.java", "ARow.java", "B.java", "BMapper.java", "BRow.java");
    }

    @Test
    void touchesNothingWhenTheSchemaIsTheSame() throws IOException {
        update(TWO_TABLES);
        Path file = folder.resolve("com/example/A.java");
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file, before);

        Changes changes = update(TWO_TABLES);

        assertThat(changes).hasToString("0 written, 0 deleted, 6 unchanged");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void writesWhatChangedAndDeletesWhatItOnceGenerated() throws IOException {
        update(TWO_TABLES);
        Path mine = Files.writeString(folder.resolve("com/example/Mine.java"), "// mine\nclass Mine {}\n");
        Path others = Files.writeString(
                folder.resolve("com/example/Other.java"),
                "// Generated from other.schema. Change that, not this file.\n");

        Changes changes = update(ONE_TABLE);

        assertThat(changes.written())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("A.java", "ARow.java", "AMapper.java");
        assertThat(changes.deleted()).hasSize(3);
        assertThat(files()).containsExactly("A.java", "AMapper.java", "ARow.java", "Mine.java", "Other.java");
        assertThat(mine).exists();
        assertThat(others).exists();
    }

    @Test
    void writesNothingWhenTheSchemaCannotBecomeJava() {
        SchemaFile colliding = SchemaFile.parse("table a\nx I64\ntable b\nb I64\n", "s");

        assertThatThrownBy(() -> update(colliding)).isInstanceOf(SchemaException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingHalfWrittenWhereAFileCannotBe() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("com/example/.BRow.java.tmp"));

        assertThatThrownBy(() -> update(TWO_TABLES))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cannot be written to " + folder);
        Files.deleteIfExists(inTheWay);
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatAFileIsWhereTheFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new SourceFolder(file).update(GENERATOR, ONE_TABLE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cannot be written to " + file);
    }

    private Changes update(SchemaFile schema) {
        return new SourceFolder(folder).update(GENERATOR, schema);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("com/example"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
