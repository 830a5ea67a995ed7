package io.rayforce.codegen.source;

import com.palantir.javapoet.TypeSpec;

/** What the mapper says of itself. */
final class MapperDocumentation implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        type.addJavadoc(
                "Maps the rows of the table $L to {@link $T}, and back, without reflection.\n",
                Javadoc.code(table.name()),
                table.row());
    }
}
