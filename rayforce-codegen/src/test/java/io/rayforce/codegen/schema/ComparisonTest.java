package io.rayforce.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.codegen.schema.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void findsNothingBetweenEqualTables() {
        assertThat(differences("a I64; b F64", "a I64; b F64")).isEmpty();
    }

    @Test
    void namesEveryAddedRemovedAndRetypedColumn() {
        List<Difference> differences =
                differences("kept I64; gone SYM; changed F64", "kept I64; changed F32; fresh STR");

        assertThat(differences)
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.COLUMN_ADDED, Kind.COLUMN_REMOVED, Kind.COLUMN_RETYPED);
        assertThat(differences)
                .extracting(Difference::toString)
                .containsExactlyInAnyOrder(
                        "table t: column fresh STR was added",
                        "table t: column gone SYM was removed",
                        "table t: column changed is F32, but declared as F64");
    }

    @Test
    void saysThatTheColumnsAreInAnotherOrder() {
        assertThat(differences("a I64; b F64", "b F64; a I64"))
                .extracting(Difference::toString)
                .containsExactly("table t: the columns are in the order b, a, but declared in the order a, b");
    }

    @Test
    void takesAnUntypedColumnForAnyType() {
        assertThat(differences("a ANY; b LIST", "a I64; b ANY")).isEmpty();
    }

    private static List<Difference> differences(String declared, String found) {
        return new Comparison(table(declared), table(found)).differences();
    }

    private static TableDefinition table(String columns) {
        return SchemaFile.parse("table t\n" + columns.replace(';', '\n'), "test")
                .tables()
                .get(0);
    }
}
