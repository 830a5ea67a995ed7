package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.rayforce.query.rows.RowColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import javax.lang.model.element.Modifier;

/** The way from records to columns. */
final class MapperWriter implements Rule {

    private static final List<String> OTHER_VARIABLES = List.of("rows", "schema", "columns", "row", "element");

    private static final TypeName BOOLEANS =
            ParameterizedTypeName.get(ClassName.get(Consumer.class), TypeName.BOOLEAN.box());

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        NameAllocator names = new NameAllocator();
        OTHER_VARIABLES.forEach(names::newName);
        table.columns().forEach(column -> names.newName(column.component(), column));
        type.addMethod(MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RayTable.class)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(table.row())),
                        "rows")
                .addParameter(TableSchema.class, "schema")
                .addCode(columns(table, names))
                .beginControlFlow("for ($T element : rows)", table.row())
                .addCode(elements(table, names))
                .endControlFlow()
                .addStatement("return columns.build()")
                .build());
    }

    private static CodeBlock columns(TableSource table, NameAllocator names) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T columns = $T.of(rows.size(), $S, schema)",
                RowColumns.class,
                RowColumns.class,
                table.row().simpleName());
        for (ColumnSource column : table.columns()) {
            code.addStatement(
                    "$T $N = columns.column($S, $S).$L()",
                    function(table, column.cell().writer()),
                    names.get(column),
                    column.name(),
                    column.component(),
                    column.cell().writer());
        }
        return code.build();
    }

    private static CodeBlock elements(TableSource table, NameAllocator names) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T row = columns.row(element)", table.row());
        for (ColumnSource column : table.columns()) {
            code.addStatement("$N.accept(row.$N())", names.get(column), column.component());
        }
        return code.build();
    }

    private static TypeName function(TableSource table, String writer) {
        return switch (writer) {
            case "longs" -> ClassName.get(LongConsumer.class);
            case "doubles" -> ClassName.get(DoubleConsumer.class);
            case "booleans" -> BOOLEANS;
            default -> ParameterizedTypeName.get(ClassName.get(Consumer.class), object(table));
        };
    }

    private static TypeName object(TableSource table) {
        return table.nullMarked() ? ClassName.OBJECT.annotated(NullMarking.NULLABLE) : ClassName.OBJECT;
    }
}
