package io.rayforce.codegen.source;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.stream.Collectors;

/** The components of the record, and what is said of them. */
final class RowComponents implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        table.columns().forEach(column -> components.addParameter(column.cell().type(), column.component()));
        type.recordConstructor(components.build()).addJavadoc(Javadoc.block(documentation(table)));
    }

    private static String documentation(TableSource table) {
        String parameters = table.columns().stream()
                .map(column -> "@param " + column.component() + " " + description(column))
                .collect(Collectors.joining("\n"));
        return "A row of the table " + Javadoc.code(table.name()) + ".\n\n" + parameters;
    }

    private static String description(ColumnSource column) {
        return column.documentation().isEmpty()
                ? "the column " + Javadoc.code(column.name())
                : Javadoc.text(column.documentation());
    }
}
