package io.rayforce.codegen.source;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.query.Column;
import javax.lang.model.element.Modifier;

/** A constant for each column. */
final class ColumnConstants implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        table.columns().forEach(column -> type.addField(constant(column)));
    }

    private static FieldSpec constant(ColumnSource column) {
        TypedColumn typed = TypedColumn.of(column.type());
        return FieldSpec.builder(typed.type(), column.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.block(Javadoc.before(column.documentation()) + "The column "
                        + Javadoc.code(column.name()) + note(column.type())))
                .initializer("$T.$L($S)", Column.class, typed.factory(), column.name())
                .build();
    }

    private static String note(ColumnType type) {
        return switch (type) {
            case LIST -> ", of lists: its elements have no one type.";
            case ANY -> ". Its type is not known to the schema, so that nothing about it is checked.";
            default -> ", of " + type + ".";
        };
    }
}
