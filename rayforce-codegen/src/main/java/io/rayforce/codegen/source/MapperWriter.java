package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.rayforce.query.rows.RowColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.TableSchema;
import java.util.Collection;
import javax.lang.model.element.Modifier;

/** The way from records to columns. */
final class MapperWriter implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RayTable.class)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(table.row())),
                        "rows")
                .addParameter(TableSchema.class, "schema")
                .addStatement(columns(table))
                .build());
    }

    private static CodeBlock columns(TableSource table) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T>of(rows, $S, schema)",
                        RowColumns.class,
                        table.row(),
                        table.row().simpleName());
        for (ColumnSource column : table.columns()) {
            code.add(
                    "\n.$L($S, $S, $T::$N)",
                    column.cell().writer(),
                    column.name(),
                    column.component(),
                    table.row(),
                    column.component());
        }
        return code.add("\n.build()").build();
    }
}
