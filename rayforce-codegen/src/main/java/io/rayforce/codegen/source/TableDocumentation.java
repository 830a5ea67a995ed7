package io.rayforce.codegen.source;

import com.palantir.javapoet.TypeSpec;

/** What the class with the constants says of itself: the documentation of the schema. */
final class TableDocumentation implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        String text =
                Javadoc.before(table.documentation()) + "The table " + Javadoc.code(table.name()) + " and its columns.";
        type.addJavadoc(Javadoc.block(
                table.fitsRecord()
                        ? text
                        : text + " There is no record of a row: Java's constructors do not take so many arguments."));
    }
}
