package io.rayforce.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class PackageCyclesTest {

    @Test
    void packagesFormNoCyclesExceptWithTheirOwnFacets() {
        slices().assignedFrom(new PackageWithItsFacets())
                .should()
                .beFreeOfCycles()
                .check(LibraryModule.library());
    }

    /** A package and its own spi, rows, text and wire may refer to one another: they count as one. */
    private static final class PackageWithItsFacets implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName().replaceFirst("\\.(spi|rows|text|wire)$", ""));
        }

        @Override
        public String getDescription() {
            return "packages with their own spi, rows, text and wire";
        }
    }
}
