package io.rayforce.codegen.source;

import com.palantir.javapoet.JavaFile;
import java.util.List;

/** The sources of a table. */
public final class Sources {

    private Sources() {}

    /**
     * Returns the class with the table and its columns, the record of a row, and the mapper; for a table with more columns
     * than a record can have, the first of them alone.
     *
     * @param comment what the files begin with
     */
    public static List<JavaFile> of(TableSource table, String comment) {
        return (table.fitsRecord()
                        ? List.of(ClassPlan.TABLE, ClassPlan.ROW, ClassPlan.MAPPER)
                        : List.of(ClassPlan.TABLE_WITHOUT_RECORD))
                .stream().map(plan -> plan.file(table, comment)).toList();
    }

    /** Returns the class with the table and its columns, and the mapper, for a record that is there already. */
    public static List<JavaFile> forRecord(TableSource table, String comment) {
        return List.of(ClassPlan.TABLE.file(table, comment), ClassPlan.MAPPER.file(table, comment));
    }
}
