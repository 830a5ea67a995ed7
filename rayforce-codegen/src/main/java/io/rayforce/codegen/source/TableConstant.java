package io.rayforce.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.rayforce.query.Table;
import javax.lang.model.element.Modifier;

/** A constant for the table, behind those of the columns that it declares. */
final class TableConstant implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        CodeBlock columns = table.columns().stream()
                .map(column -> CodeBlock.of("$N", column.constant()))
                .collect(CodeBlock.joining(",$W"));
        type.addField(FieldSpec.builder(Table.class, table.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.block("The table " + Javadoc.code(table.name()) + ", with its columns."))
                .initializer("$T.named($S).withColumns($L)", Table.class, table.name(), columns)
                .build());
    }
}
