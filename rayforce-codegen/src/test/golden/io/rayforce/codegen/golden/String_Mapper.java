// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.rows.RowColumns;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.query.rows.RowReader;
import io.rayforce.query.rows.TableColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.TableSchema;
import java.util.Collection;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.NullMarked;

/**
 * Maps the rows of the table <code>string</code> to {@link String_Row}, and back, without reflection.
 */
@NullMarked
public final class String_Mapper implements RowMapper<String_Row> {
    /**
     * The mapper. It has no state and is safe to share between threads.
     */
    public static final String_Mapper MAPPER = new String_Mapper();

    private static final TableSchema SCHEMA = TableSchema.builder()
            .column("class", RayType.I64)
            .column("hashCode", RayType.I64)
            .column("row", RayType.I64)
            .column("columns", RayType.I64)
            .column("builder", RayType.I64)
            .column("build", RayType.I64)
            .column("1d", RayType.I64)
            .column("größe", RayType.F64)
            .column("%", RayType.F64)
            .column("say \"hi\"", RayType.SYM)
            .build();

    private String_Mapper() {
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public RowReader<String_Row> reader(RayTable table) {
        TableColumns columns = TableColumns.of(table, "String_Row");
        IntToLongFunction class_ = columns.column("class", "class_").longs();
        IntToLongFunction hashCode_ = columns.column("hashCode", "hashCode_").longs();
        IntToLongFunction row_ = columns.column("row", "row").longs();
        IntToLongFunction columns_ = columns.column("columns", "columns").longs();
        IntToLongFunction builder_ = columns.column("builder", "builder_").longs();
        IntToLongFunction build = columns.column("build", "build").longs();
        IntToLongFunction _1d = columns.column("1d", "_1d").longs();
        IntToDoubleFunction größe = columns.column("größe", "größe").doubles();
        IntToDoubleFunction u25 = columns.column("%", "u25").doubles();
        IntFunction<String> sayHi = columns.column("say \"hi\"", "sayHi").values(String.class);
        return row -> new String_Row(
                class_.applyAsLong(row),
                hashCode_.applyAsLong(row),
                row_.applyAsLong(row),
                columns_.applyAsLong(row),
                builder_.applyAsLong(row),
                build.applyAsLong(row),
                _1d.applyAsLong(row),
                größe.applyAsDouble(row),
                u25.applyAsDouble(row),
                sayHi.apply(row));
    }

    @Override
    public RayTable write(Collection<? extends String_Row> rows, TableSchema schema) {
        return RowColumns.<String_Row>of(rows, "String_Row", schema)
                .longs("class", "class_", String_Row::class_)
                .longs("hashCode", "hashCode_", String_Row::hashCode_)
                .longs("row", "row", String_Row::row)
                .longs("columns", "columns", String_Row::columns)
                .longs("builder", "builder_", String_Row::builder_)
                .longs("build", "build", String_Row::build)
                .longs("1d", "_1d", String_Row::_1d)
                .doubles("größe", "größe", String_Row::größe)
                .doubles("%", "u25", String_Row::u25)
                .values("say \"hi\"", "sayHi", String_Row::sayHi)
                .build();
    }
}
