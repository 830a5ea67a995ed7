package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.rayforce.query.rows.RowReader;
import io.rayforce.query.rows.TableColumns;
import io.rayforce.types.RayTable;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The way from columns to records. */
final class MapperReader implements Rule {

    private static final List<String> OTHER_VARIABLES = List.of("table", "columns", "row");

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        NameAllocator names = new NameAllocator();
        OTHER_VARIABLES.forEach(names::newName);
        table.columns().forEach(column -> names.newName(column.component(), column));
        type.addMethod(MethodSpec.methodBuilder("reader")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(RowReader.class), table.row()))
                .addParameter(RayTable.class, "table")
                .addCode(columns(table, names))
                .addStatement("return row -> new $T(\n$L)", table.row(), arguments(table, names))
                .build());
    }

    private static CodeBlock columns(TableSource table, NameAllocator names) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T columns = $T.of(table, $S)",
                TableColumns.class,
                TableColumns.class,
                table.row().simpleName());
        for (ColumnSource column : table.columns()) {
            code.addStatement(
                    "$T $N = columns.column($S, $S).$L",
                    column.cell().function(),
                    names.get(column),
                    column.name(),
                    column.component(),
                    column.cell().open());
        }
        return code.build();
    }

    private static CodeBlock arguments(TableSource table, NameAllocator names) {
        return table.columns().stream()
                .map(column -> CodeBlock.of(column.cell().read(), names.get(column)))
                .collect(CodeBlock.joining(",\n"));
    }
}
