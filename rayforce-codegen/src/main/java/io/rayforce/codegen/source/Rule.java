package io.rayforce.codegen.source;

import com.palantir.javapoet.TypeSpec;

/** Adds one thing to a class that is being made for a table. */
@FunctionalInterface
interface Rule {

    void apply(TableSource table, TypeSpec.Builder type);
}
