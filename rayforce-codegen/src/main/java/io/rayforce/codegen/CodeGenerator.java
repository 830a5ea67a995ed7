package io.rayforce.codegen;

import com.palantir.javapoet.JavaFile;
import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.codegen.source.Sources;
import io.rayforce.codegen.source.TableSources;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * Makes Java sources of a schema: for each table {@code trades} the class {@code Trades} with the table and its typed
 * columns, the record {@code TradesRow}, and the class {@code TradesMapper} that maps rows both ways without reflection.
 *
 * <p>The same schema gives the same sources, to the byte.
 *
 * @param packageName the package of the sources
 * @param schemaName what the sources say they were made from, usually the name of the schema file
 * @param nullMarked whether they are marked with JSpecify's {@code @NullMarked}, which has to be at hand where they are compiled
 */
public record CodeGenerator(String packageName, String schemaName, boolean nullMarked) {

    /**
     * Checks the package.
     *
     * @throws SchemaException if it is no package name
     */
    public CodeGenerator {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new SchemaException(
                    "not the name of a package: '" + packageName + "'; give one, such as com.example.market");
        }
        if (schemaName.lines().count() > 1 || schemaName.indexOf('\\') >= 0) {
            throw new SchemaException("not the name of a schema: " + schemaName);
        }
    }

    /** Returns a generator of null-marked sources. */
    public static CodeGenerator forPackage(String packageName, String schemaName) {
        return new CodeGenerator(packageName, schemaName, true);
    }

    /** Returns this generator with or without marking the sources. */
    public CodeGenerator withNullMarked(boolean marked) {
        return new CodeGenerator(packageName, schemaName, marked);
    }

    /**
     * Returns the sources of all tables.
     *
     * @throws SchemaException if two tables or columns would have one name in Java
     */
    public List<GeneratedSource> generate(SchemaFile schema) {
        return TableSources.of(schema, packageName, nullMarked).stream()
                .flatMap(table -> Sources.of(table, comment()).stream())
                .map(CodeGenerator::source)
                .toList();
    }

    /** Returns the folder of the package, and the marks by which sources of this schema are known in it. */
    SourceFolder.Owner owner() {
        return new SourceFolder.Owner(
                packageName.replace('.', '/'),
                "// " + comment().lines().findFirst().orElseThrow());
    }

    private String comment() {
        return "Generated from " + schemaName + ". Change that, not this file.";
    }

    private static GeneratedSource source(JavaFile file) {
        return new GeneratedSource(
                file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java", file.toString());
    }
}
