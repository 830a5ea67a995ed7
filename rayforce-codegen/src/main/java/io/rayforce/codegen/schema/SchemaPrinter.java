package io.rayforce.codegen.schema;

import java.util.Optional;
import java.util.function.Function;

/** Writes the text of a schema file, the columns of each table aligned. */
final class SchemaPrinter {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private SchemaPrinter() {}

    static String print(SchemaFile file) {
        SchemaPrinter printer = new SchemaPrinter();
        file.tables().forEach(printer::table);
        file.ending().forEach(line -> printer.line("", line));
        return printer.text.toString();
    }

    private void table(TableDefinition table) {
        String heading = SchemaReader.TABLE + " " + Quoted.ifNeeded(table.name()) + as(table.javaName());
        around("", heading, table.comments());
        int nameWidth = width(table, column -> Quoted.ifNeeded(column.name()));
        int typeWidth = width(table, SchemaPrinter::type);
        int bothWidth = width(table, column -> line(column, nameWidth, typeWidth));
        for (ColumnDefinition column : table.columns()) {
            String line = line(column, nameWidth, typeWidth);
            around(INDENT, column.comments().behind().isEmpty() ? line : padded(line, bothWidth), column.comments());
        }
    }

    private static String line(ColumnDefinition column, int nameWidth, int typeWidth) {
        String name = padded(Quoted.ifNeeded(column.name()), nameWidth);
        return (name + "  " + padded(type(column), typeWidth) + as(column.javaName())).stripTrailing();
    }

    private void around(String indent, String line, Comments comments) {
        comments.before().forEach(comment -> line(indent, comment));
        line(indent, comments.behind().isEmpty() ? line : line + "  " + comments.behind());
    }

    private void line(String indent, String line) {
        text.append((indent + line).stripTrailing()).append('\n');
    }

    private static String type(ColumnDefinition column) {
        return column.type() + (column.nullable() ? "?" : "");
    }

    private static String as(Optional<String> javaName) {
        return javaName.map(name -> " " + SchemaReader.AS + " " + name).orElse("");
    }

    private static int width(TableDefinition table, Function<ColumnDefinition, String> part) {
        return table.columns().stream().map(part).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
