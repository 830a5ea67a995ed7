package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.rayforce.types.ConversionException;
import javax.lang.model.element.Modifier;

/** A builder of the record, so that wide rows are no matter of counting arguments. */
final class RowBuilder implements Rule {

    private static final TypeVariableName VALUE = TypeVariableName.get("V");

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        ClassName builder = table.row().nestedClass("Builder");
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.block("Returns a builder of rows."))
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addType(builder(table, builder));
    }

    private static TypeSpec builder(TableSource table, ClassName name) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.block("Collects the components of a row. Not safe for use by several threads."));
        new NoInstances().apply(table, builder);
        for (ColumnSource column : table.columns()) {
            builder.addField(field(table, column)).addMethod(setter(column, name));
        }
        return builder.addMethod(build(table)).addMethod(required(table)).build();
    }

    private static FieldSpec field(TableSource table, ColumnSource column) {
        TypeName type = column.cell().type();
        if (column.cell().isOptional()) {
            return FieldSpec.builder(type, column.component(), Modifier.PRIVATE)
                    .initializer("$T.empty()", column.cell().rawType())
                    .build();
        }
        return FieldSpec.builder(nullable(table, type.box()), column.component(), Modifier.PRIVATE)
                .build();
    }

    private static MethodSpec setter(ColumnSource column, ClassName builder) {
        JavaCell cell = column.cell();
        CodeBlock value = cell.isOptional()
                ? CodeBlock.of("$T.of($N)", cell.rawType(), column.component())
                : CodeBlock.of("$N", column.component());
        return MethodSpec.methodBuilder(column.component())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.block("Sets the element of the column " + Javadoc.code(column.name()) + "."))
                .returns(builder)
                .addParameter(cell.valueType(), column.component())
                .addStatement("this.$N = $L", column.component(), value)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(TableSource table) {
        CodeBlock arguments = table.columns().stream().map(RowBuilder::argument).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Returns the row.\n\n@throws $T if a component is not set that has to be\n",
                        ConversionException.class)
                .returns(table.row())
                .addStatement("return new $T(\n$L)", table.row(), arguments)
                .build();
    }

    private static CodeBlock argument(ColumnSource column) {
        return column.cell().isOptional()
                ? CodeBlock.of("$N", column.component())
                : CodeBlock.of("required($N, $S)", column.component(), column.component());
    }

    private static MethodSpec required(TableSource table) {
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(VALUE)
                .returns(VALUE)
                .addParameter(
                        ParameterSpec.builder(nullable(table, VALUE), "value").build())
                .addParameter(String.class, "component")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T($S + component + $S)",
                        ConversionException.class,
                        "component ",
                        " of " + table.row().simpleName() + " is not set")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    private static TypeName nullable(TableSource table, TypeName type) {
        return table.nullMarked() ? type.annotated(NullMarking.NULLABLE) : type;
    }
}
