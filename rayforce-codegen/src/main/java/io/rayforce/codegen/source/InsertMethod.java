package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.rayforce.query.Insert;
import java.util.Collection;
import javax.lang.model.element.Modifier;

/** A method that makes the insert of records. */
final class InsertMethod implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("insert")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.block("Returns the insert of the given rows at the end of the table."))
                .returns(Insert.class)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(table.row())),
                        "rows")
                .addStatement("return $N.insert().table($T.MAPPER.write(rows))", table.constant(), table.mapper())
                .build());
    }
}
