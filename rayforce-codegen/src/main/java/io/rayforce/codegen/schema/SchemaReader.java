package io.rayforce.codegen.schema;

import io.rayforce.codegen.schema.SchemaLine.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;

/** Reads the text of a schema file, line by line. Used once. */
final class SchemaReader {

    static final String TABLE = "table";
    static final String AS = "as";

    private final String source;
    private final List<TableDefinition> tables = new ArrayList<>();
    private final Map<String, SchemaPlace> tableNames = new HashMap<>();
    private final Map<String, SchemaPlace> columnNames = new HashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private Optional<Heading> heading = Optional.empty();

    /** The line that opens a table. */
    private record Heading(SchemaPlace place, String name, Optional<String> javaName, Comments comments) {}

    SchemaReader(String source) {
        this.source = source;
    }

    SchemaFile read(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            read(new SchemaLine(new SchemaPlace(source, i + 1, 1), lines.get(i)));
        }
        endTable();
        return new SchemaFile(tables, takeComments());
    }

    private void read(SchemaLine line) {
        if (line.words().isEmpty()) {
            comments.add(line.comment());
        } else if (line.words().get(0).is(TABLE)) {
            endTable();
            readHeading(line);
        } else {
            readColumn(line);
        }
    }

    private void readHeading(SchemaLine line) {
        String name = name(line, 1, "a table needs a name: write  table NAME");
        unique(tableNames, name, line.place(1), "table " + name);
        Optional<String> javaName = javaName(line, 2);
        heading = Optional.of(new Heading(line.place(0), name, javaName, comments(line)));
    }

    private void readColumn(SchemaLine line) {
        if (heading.isEmpty()) {
            throw line.place(0).fault("a column outside a table: begin with  table NAME");
        }
        String name = name(line, 0, "a column needs a name");
        unique(columnNames, name, line.place(0), "column " + name);
        String typeName = name(line, 1, "column " + name + " needs a type, one of " + ColumnType.all());
        boolean nullable = typeName.endsWith("?");
        ColumnType type = ColumnType.named(nullable ? typeName.substring(0, typeName.length() - 1) : typeName)
                .orElseThrow(() -> line.place(1)
                        .fault("unknown type " + typeName + ": write one of " + ColumnType.all()
                                + "; ANY is for a type that is not known"));
        Optional<String> javaName = javaName(line, 2);
        columns.add(located(line.place(1), () -> new ColumnDefinition(name, type, nullable, javaName, comments(line))));
    }

    private static String name(SchemaLine line, int word, String otherwise) {
        String name = word < line.words().size() ? line.words().get(word).text() : "";
        if (name.isEmpty()) {
            throw line.place(word).fault(otherwise);
        }
        return name;
    }

    /** Reads what may end a line: {@code as} and a name in Java. */
    private static Optional<String> javaName(SchemaLine line, int word) {
        List<Word> words = line.words();
        if (words.size() <= word) {
            return Optional.empty();
        }
        if (!words.get(word).is(AS)) {
            throw line.place(word)
                    .fault("unexpected " + words.get(word).text()
                            + ": only  as JAVANAME  or a comment can follow; a name with blanks stands in quotes");
        }
        String name = name(line, word + 1, "a Java name has to follow  as");
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17) || name.indexOf('.') >= 0) {
            throw line.place(word + 1).fault(name + " is no Java identifier, or is a keyword: write another name");
        }
        if (words.size() > word + 2) {
            throw line.place(word + 2)
                    .fault("unexpected " + words.get(word + 2).text() + ": nothing but a comment can follow");
        }
        return Optional.of(name);
    }

    private static void unique(Map<String, SchemaPlace> names, String name, SchemaPlace place, String what) {
        SchemaPlace first = names.putIfAbsent(name, place);
        if (first != null) {
            throw place.fault(what + " is declared twice, first in line " + first.line() + ": remove or rename one");
        }
    }

    private void endTable() {
        heading.ifPresent(open -> tables.add(located(
                open.place(), () -> new TableDefinition(open.name(), open.javaName(), columns, open.comments()))));
        columns.clear();
        columnNames.clear();
    }

    private Comments comments(SchemaLine line) {
        return new Comments(takeComments(), line.comment());
    }

    private List<String> takeComments() {
        List<String> taken = List.copyOf(comments);
        comments.clear();
        return taken;
    }

    /** Tells of what the model refuses where it stands. */
    private static <T> T located(SchemaPlace place, Supplier<T> definition) {
        try {
            return definition.get();
        } catch (SchemaException refused) {
            throw place.fault(String.valueOf(refused.getMessage()));
        }
    }
}
