package io.rayforce.codegen.source;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** A constructor that nobody else can call. */
final class NoInstances implements Rule {

    @Override
    public void apply(TableSource table, TypeSpec.Builder type) {
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
}
