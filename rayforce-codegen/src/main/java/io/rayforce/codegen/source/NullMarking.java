package io.rayforce.codegen.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

/** The annotation that no null is meant where none is named. */
final class NullMarking implements Rule {

    /** The annotation that a null is meant, too. */
    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        if (table.nullMarked()) {
            type.addAnnotation(NULL_MARKED);
        }
    }
}
