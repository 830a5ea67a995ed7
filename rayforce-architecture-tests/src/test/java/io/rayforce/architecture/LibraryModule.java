package io.rayforce.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The modules of the library and what each may use. */
enum LibraryModule {
    TYPES("io.rayforce.types"),
    QUERY("io.rayforce.query", "io.rayforce.types"),
    ENGINE("io.rayforce.engine", "io.rayforce.types", "io.rayforce.query"),
    IPC(
            "io.rayforce.ipc",
            "io.rayforce.types",
            "io.rayforce.query",
            "io.netty.bootstrap",
            "io.netty.buffer",
            "io.netty.channel",
            "io.netty.handler",
            "io.netty.util",
            "org.slf4j"),
    TESTKIT("io.rayforce.testkit", "io.rayforce.types"),
    CODEGEN(
            "io.rayforce.codegen",
            "io.rayforce.types",
            "io.rayforce.query",
            "com.palantir.javapoet",
            "java.compiler",
            "javax.annotation.processing",
            "javax.lang.model",
            "javax.tools");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rayforce");

    private final String moduleName;
    private final List<String> uses;

    LibraryModule(String moduleName, String... uses) {
        this.moduleName = moduleName;
        this.uses = List.of(uses);
    }

    /** All classes of all modules, tests left out. */
    static JavaClasses library() {
        return LIBRARY;
    }

    /** The packages of this module, subpackages included. */
    String packages() {
        return moduleName + "..";
    }

    /** The packages that classes of this module may refer to. */
    String[] allowedPackages() {
        List<String> allowed = uses.stream().map(name -> name + "..").collect(Collectors.toList());
        Collections.addAll(allowed, packages(), "java..", "org.jspecify.annotations");
        return allowed.toArray(String[]::new);
    }

    /** The modules that this module's descriptor may require. */
    Set<String> allowedModules() {
        Set<String> allowed =
                uses.stream().filter(name -> !name.startsWith("io.netty")).collect(Collectors.toSet());
        Collections.addAll(allowed, "java.base", "org.jspecify");
        return allowed;
    }

    ModuleDescriptor descriptor() {
        try {
            for (URL found : Collections.list(getClass().getClassLoader().getResources("module-info.class"))) {
                try (InputStream in = found.openStream()) {
                    ModuleDescriptor descriptor = ModuleDescriptor.read(in);
                    if (descriptor.name().equals(moduleName)) {
                        return descriptor;
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("no module descriptor of " + moduleName + " on the class path");
    }

    /** The packages that everybody may use. */
    Set<String> exportedPackages() {
        return descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}
