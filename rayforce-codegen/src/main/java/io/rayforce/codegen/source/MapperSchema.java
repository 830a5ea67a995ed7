package io.rayforce.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.rayforce.types.RayType;
import io.rayforce.types.TableSchema;
import javax.lang.model.element.Modifier;

/** The columns that the mapper makes. One of unknown type is made as lists. */
final class MapperSchema implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(TableSchema.class, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(schema(table))
                .build());
        type.addMethod(MethodSpec.methodBuilder("schema")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TableSchema.class)
                .addStatement("return SCHEMA")
                .build());
    }

    private static CodeBlock schema(TableSource table) {
        CodeBlock.Builder schema = CodeBlock.builder().add("$T.builder()$>$>", TableSchema.class);
        for (ColumnSource column : table.columns()) {
            RayType element = column.type().elementType().orElse(RayType.LIST);
            schema.add("\n.column($S, $T.$L)", column.name(), RayType.class, element);
        }
        return schema.add("\n.build()$<$<").build();
    }
}
