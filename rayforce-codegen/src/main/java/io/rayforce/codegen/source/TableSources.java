package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import io.rayforce.codegen.schema.ColumnDefinition;
import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.codegen.schema.TableDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives the tables and columns of a schema their names and types in Java. */
public final class TableSources {

    private final String packageName;
    private final boolean nullMarked;

    private TableSources(String packageName, boolean nullMarked) {
        this.packageName = packageName;
        this.nullMarked = nullMarked;
    }

    /**
     * Returns what the sources of a schema need.
     *
     * @throws SchemaException if two tables or two columns would have one name
     */
    public static List<TableSource> of(SchemaFile schema, String packageName, boolean nullMarked) {
        TableSources sources = new TableSources(packageName, nullMarked);
        List<TableSource> tables = schema.tables().stream().map(sources::table).toList();
        requireUnique(tables);
        return tables;
    }

    private TableSource table(TableDefinition table) {
        String name = table.javaName().map(JavaNames::freeType).orElseGet(() -> JavaNames.type(table.name()));
        return new TableSource(
                table.name(),
                JavaNames.constant(table.javaName().orElse(table.name())),
                ClassName.get(packageName, name),
                ClassName.get(packageName, name + "Row"),
                ClassName.get(packageName, name + "Mapper"),
                table.columns().stream().map(TableSources::column).toList(),
                table.comments().documentation(),
                nullMarked,
                true);
    }

    private static ColumnSource column(ColumnDefinition column) {
        String name = column.javaName().orElse(column.name());
        return new ColumnSource(
                column.name(),
                column.type(),
                JavaNames.constant(name),
                JavaNames.component(name),
                JavaCell.of(column.type(), column.nullable()),
                column.comments().documentation());
    }

    /** File systems that ignore case would otherwise lose one of two classes. */
    private static void requireUnique(List<TableSource> tables) {
        Map<String, String> owners = new HashMap<>();
        for (TableSource table : tables) {
            for (ClassName type : List.of(table.table(), table.row(), table.mapper())) {
                String other = owners.putIfAbsent(type.simpleName().toLowerCase(Locale.ROOT), table.name());
                if (other != null) {
                    throw new SchemaException("tables " + other + " and " + table.name() + " would both have the class "
                            + type.simpleName() + ": name one of them with  as JAVANAME");
                }
            }
        }
    }
}
