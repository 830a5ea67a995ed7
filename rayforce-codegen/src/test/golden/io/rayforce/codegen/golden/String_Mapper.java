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
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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
        RowColumns columns = RowColumns.of(rows.size(), "String_Row", schema);
        LongConsumer class_ = columns.column("class", "class_").longs();
        LongConsumer hashCode_ = columns.column("hashCode", "hashCode_").longs();
        LongConsumer row_ = columns.column("row", "row").longs();
        LongConsumer columns_ = columns.column("columns", "columns").longs();
        LongConsumer builder_ = columns.column("builder", "builder_").longs();
        LongConsumer build = columns.column("build", "build").longs();
        LongConsumer _1d = columns.column("1d", "_1d").longs();
        DoubleConsumer größe = columns.column("größe", "größe").doubles();
        DoubleConsumer u25 = columns.column("%", "u25").doubles();
        Consumer<@Nullable Object> sayHi = columns.column("say \"hi\"", "sayHi").values();
        for (String_Row element : rows) {
            String_Row row = columns.row(element);
            class_.accept(row.class_());
            hashCode_.accept(row.hashCode_());
            row_.accept(row.row());
            columns_.accept(row.columns());
            builder_.accept(row.builder_());
            build.accept(row.build());
            _1d.accept(row._1d());
            größe.accept(row.größe());
            u25.accept(row.u25());
            sayHi.accept(row.sayHi());
        }
        return columns.build();
    }
}
