package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rayforce.query.rows.RowMapper;
import javax.lang.model.element.Modifier;

/** What the mapper is, and the one instance of it. */
final class MapperInstance implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        TypeName mapper = ParameterizedTypeName.get(ClassName.get(RowMapper.class), table.row());
        type.addSuperinterface(mapper)
                .addField(FieldSpec.builder(table.mapper(), "MAPPER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadoc.block("The mapper. It has no state and is safe to share between threads."))
                        .initializer("new $T()", table.mapper())
                        .build());
    }
}
