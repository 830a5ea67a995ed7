package io.rayforce.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class PackageCyclesTest {

    @Test
    void packagesFormNoCyclesExceptWithTheirOwnFacets() {
        slices().matching("io.rayforce.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAPackage("io.rayforce.types"),
                        resideInAnyPackage("io.rayforce.types.text", "io.rayforce.types.wire"))
                .ignoreDependency(
                        resideInAPackage("io.rayforce.query"),
                        resideInAnyPackage("io.rayforce.query.spi", "io.rayforce.query.rows"))
                .check(LibraryModule.library());
    }
}
