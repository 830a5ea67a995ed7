package io.rayforce.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CodingRulesTest {

    private static final Set<String> PROGRAMS =
            Set.of("io.rayforce.ipc.IpcServer.listen", "io.rayforce.ipc.Main.main", "io.rayforce.codegen.Main.main");

    @Test
    void nothingLogsThroughTheJdk() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    @Test
    void onlyListenAndTheCommandLineWriteToAStandardStream() {
        check(noClasses()
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "System.out or System.err is read elsewhere than in IpcServer.listen and a main method",
                        access -> isStandardStream(access) && !isProgram(access))));
    }

    @Test
    void nothingPrintsStackTraces() {
        check(noClasses().should().callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void staticFieldsAreFinal() {
        check(fields().that().areStatic().and(areWritten()).should().beFinal());
    }

    @Test
    void staticFieldsHoldNoChangingState() {
        check(noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(resideInAPackage("java.util.concurrent..")
                        .and(not(assignableTo(Enum.class)))
                        .or(assignableTo(LongAdder.class))
                        .or(assignableTo(ThreadLocal.class))
                        .or(assignableTo(StringBuilder.class))
                        .or(assignableTo(java.util.AbstractCollection.class))
                        .or(assignableTo(java.util.AbstractMap.class))));
    }

    @Test
    void arraysInStaticFieldsStayPrivate() {
        check(fields().that().areStatic().and(areArrays()).should().bePrivate());
    }

    private static void check(ArchRule rule) {
        rule.check(LibraryModule.library());
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && (access.getName().equals("out") || access.getName().equals("err"));
    }

    private static boolean isProgram(JavaAccess<?> access) {
        String origin =
                access.getOriginOwner().getName() + "." + access.getOrigin().getName();
        return PROGRAMS.contains(origin);
    }

    private static DescribedPredicate<JavaField> areWritten() {
        return DescribedPredicate.describe(
                "are written by us", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaField> areArrays() {
        return DescribedPredicate.describe(
                "are arrays",
                field -> field.getRawType().isArray() && areWritten().test(field));
    }
}
