package io.rayforce.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may use whom. The direction of these dependencies also rules out cycles between modules. */
class ModuleDependenciesTest {

    @ParameterizedTest
    @EnumSource
    void classesUseOnlyWhatTheirModuleMay(LibraryModule module) {
        classes()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.allowedPackages())
                .check(LibraryModule.library());
    }

    @ParameterizedTest
    @EnumSource
    void descriptorsRequireOnlyWhatTheirModuleMay(LibraryModule module) {
        Set<String> required = module.descriptor().requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());
        if (module == LibraryModule.IPC) {
            required.removeIf(name -> name.startsWith("io.netty."));
        }

        assertThat(module.allowedModules()).containsAll(required);
    }
}
