package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.query.AnyColumn;
import io.rayforce.query.BoolColumn;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.GuidColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.TemporalColumn;
import io.rayforce.query.TextColumn;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * The column of a query that a type of column becomes.
 *
 * @param type its Java type
 * @param factory the method of {@code Column} that makes one
 */
record TypedColumn(TypeName type, String factory) {

    static TypedColumn of(ColumnType type) {
        return switch (type) {
            case B8 -> column("b8", BoolColumn.class);
            case U8 -> column("u8", IntegerColumn.class, U8.class);
            case I16 -> column("i16", IntegerColumn.class, I16.class);
            case I32 -> column("i32", IntegerColumn.class, I32.class);
            case I64 -> column("i64", IntegerColumn.class, I64.class);
            case F32 -> column("f32", FloatColumn.class, F32.class);
            case F64 -> column("f64", FloatColumn.class, F64.class);
            case DATE -> column("date", TemporalColumn.class, Date.class, LocalDate.class);
            case TIME -> column("time", TemporalColumn.class, Time.class, LocalTime.class);
            case TIMESTAMP -> column("timestamp", TemporalColumn.class, Timestamp.class, Instant.class);
            case TIMESPAN -> column("timespan", TemporalColumn.class, Timespan.class, Duration.class);
            case GUID -> column("guid", GuidColumn.class);
            case SYM -> column("sym", TextColumn.class, Sym.class);
            case STR -> column("str", TextColumn.class, Str.class);
            case LIST, ANY -> column("any", AnyColumn.class);
        };
    }

    private static TypedColumn column(String factory, Class<?> column, Class<?>... arguments) {
        ClassName name = ClassName.get(column);
        TypeName[] types = Arrays.stream(arguments).map(ClassName::get).toArray(TypeName[]::new);
        return new TypedColumn(types.length == 0 ? name : ParameterizedTypeName.get(name, types), factory);
    }
}
