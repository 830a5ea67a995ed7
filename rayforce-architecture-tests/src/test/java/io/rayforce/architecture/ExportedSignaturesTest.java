package io.rayforce.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users of a module see names no type of Netty and none that they cannot use. */
class ExportedSignaturesTest {

    @ParameterizedTest
    @EnumSource
    void exportedSignaturesNameOnlyTypesThatUsersMaySee(LibraryModule module) {
        Set<String> exported = module.exportedPackages();
        classes()
                .that(DescribedPredicate.describe(
                        "are public in an exported package of " + module,
                        type -> exported.contains(type.getPackageName()) && isVisible(type)))
                .should(new NameOnlyVisibleTypes())
                .check(LibraryModule.library());
    }

    private static boolean isVisible(JavaClass type) {
        return (type.getModifiers().contains(PUBLIC) || type.getModifiers().contains(PROTECTED))
                && type.getEnclosingClass()
                        .map(ExportedSignaturesTest::isVisible)
                        .orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
    }

    private static final class NameOnlyVisibleTypes extends ArchCondition<JavaClass> {

        private final Set<String> exportedByAll = new HashSet<>();

        NameOnlyVisibleTypes() {
            super("name no type of Netty and no type that is not exported");
            for (LibraryModule module : LibraryModule.values()) {
                exportedByAll.addAll(module.exportedPackages());
            }
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            signature(type)
                    .filter(this::isHidden)
                    .distinct()
                    .forEach(hidden -> events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + hidden.getName() + " in its signature")));
        }

        private static Stream<JavaClass> signature(JavaClass type) {
            // The permitted subclasses of a sealed type may be hidden; the supertypes that are named may not.
            Stream<JavaClass> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                    .flatMap(supertype -> supertype.getAllInvolvedRawTypes().stream())
                    .filter(supertype -> !supertype.getPackageName().equals(type.getPackageName()));
            Stream<JavaClass> members = type.getMembers().stream()
                    .filter(ExportedSignaturesTest::isVisible)
                    .flatMap(NameOnlyVisibleTypes::namedBy);
            return Stream.concat(supertypes, members);
        }

        private static Stream<JavaClass> namedBy(JavaMember member) {
            if (member instanceof JavaField field) {
                return field.getAllInvolvedRawTypes().stream();
            }
            JavaCodeUnit unit = (JavaCodeUnit) member;
            return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream());
        }

        private boolean isHidden(JavaClass named) {
            String packageName = named.getBaseComponentType().getPackageName();
            boolean ours = packageName.startsWith("io.rayforce");
            return packageName.startsWith("io.netty")
                    || (ours && !exportedByAll.contains(packageName))
                    || (ours && !isVisible(named.getBaseComponentType()));
        }
    }
}
