package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What a class is made of.
 *
 * @param name the name of the class for a table
 * @param kind begins a class or a record
 * @param rules what is added to it, in order
 */
record ClassPlan(Function<TableSource, ClassName> name, Function<ClassName, TypeSpec.Builder> kind, List<Rule> rules) {

    private static final Rule FINAL = (table, type) -> type.addModifiers(Modifier.FINAL);

    static final ClassPlan TABLE_WITHOUT_RECORD = new ClassPlan(
            TableSource::table,
            TypeSpec::classBuilder,
            List.of(
                    FINAL,
                    new TableDocumentation(),
                    new NullMarking(),
                    new ColumnConstants(),
                    new TableConstant(),
                    new NoInstances()));

    static final ClassPlan TABLE = TABLE_WITHOUT_RECORD.with(new InsertMethod());

    static final ClassPlan ROW = new ClassPlan(
            TableSource::row,
            TypeSpec::recordBuilder,
            List.of(new NullMarking(), new RowComponents(), new RowBuilder()));

    static final ClassPlan MAPPER = new ClassPlan(
            TableSource::mapper,
            TypeSpec::classBuilder,
            List.of(
                    FINAL,
                    new MapperDocumentation(),
                    new NullMarking(),
                    new MapperInstance(),
                    new MapperSchema(),
                    new NoInstances(),
                    new MapperReader(),
                    new MapperWriter()));

    private ClassPlan with(Rule rule) {
        return new ClassPlan(
                name, kind, Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    JavaFile file(TableSource table, String comment) {
        ClassName className = name.apply(table);
        TypeSpec.Builder type = kind.apply(className);
        if (table.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        rules.forEach(rule -> rule.apply(table, type));
        return JavaFile.builder(className.packageName(), type.build())
                .addFileComment("$L", comment)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
