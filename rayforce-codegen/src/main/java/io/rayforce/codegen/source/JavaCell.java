package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an element of a column looks in Java, and the code between the two.
 *
 * @param type the type of the component
 * @param function the type of the function that reads a row's element
 * @param open the call that gets the function from the column
 * @param read the call of the function, its name being the argument of the format
 * @param writer the method of {@code ColumnCells} that gives what takes the column's elements
 */
public record JavaCell(TypeName type, TypeName function, CodeBlock open, String read, String writer) {

    private static final Map<TypeName, TypeName> OPTIONALS = Map.of(
            ClassName.get(OptionalInt.class), TypeName.INT,
            ClassName.get(OptionalLong.class), TypeName.LONG,
            ClassName.get(OptionalDouble.class), TypeName.DOUBLE,
            ClassName.get(Optional.class), ClassName.get(Object.class));

    private static final JavaCell BOOLEAN =
            number(TypeName.BOOLEAN, IntPredicate.class, "booleans", "$N.test(row)", "booleans");
    private static final JavaCell SHORT =
            number(TypeName.SHORT, IntUnaryOperator.class, "shorts", "(short) $N.applyAsInt(row)", "longs");
    private static final JavaCell INT =
            number(TypeName.INT, IntUnaryOperator.class, "ints", "$N.applyAsInt(row)", "longs");
    private static final JavaCell LONG =
            number(TypeName.LONG, IntToLongFunction.class, "longs", "$N.applyAsLong(row)", "longs");
    private static final JavaCell FLOAT =
            number(TypeName.FLOAT, IntToDoubleFunction.class, "floats", "(float) $N.applyAsDouble(row)", "doubles");
    private static final JavaCell DOUBLE =
            number(TypeName.DOUBLE, IntToDoubleFunction.class, "doubles", "$N.applyAsDouble(row)", "doubles");

    private static final Map<TypeName, JavaCell> PRIMITIVES = Stream.of(BOOLEAN, SHORT, INT, LONG, FLOAT, DOUBLE)
            .collect(Collectors.toUnmodifiableMap(JavaCell::type, Function.identity()));

    /** Returns how elements of a type of column look. */
    public static JavaCell of(ColumnType type, boolean nullable) {
        return nullable ? ofNullable(type) : ofRequired(type);
    }

    /** Returns how elements look as one of Java's primitive types; there is none for {@code byte} and {@code char}. */
    public static JavaCell primitive(TypeName type) {
        return Objects.requireNonNull(PRIMITIVES.get(type), () -> "no column holds elements of " + type);
    }

    /** Returns how elements look as objects, of which none is Java's null. */
    public static JavaCell required(ClassName type) {
        return object(type, CodeBlock.of("values($T.class)", type));
    }

    /** Returns how elements look as objects, Java's null being the null of the column; texts have none. */
    public static JavaCell nullable(ClassName type) {
        return object(type, CodeBlock.of("nullableValues($T.class)", type));
    }

    /** Returns how elements look in Optionals of objects. */
    public static JavaCell optional(ClassName type) {
        TypeName optional = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
        return object(optional, CodeBlock.of("optionals($T.class)", type));
    }

    /** Returns this cell with the value that a null becomes. */
    public JavaCell whenNull(CodeBlock value) {
        return new JavaCell(type, function, CodeBlock.of("whenNull($L).$L", value, open), read, writer);
    }

    /** Tells whether an element may be nothing, which is an empty Optional in Java. */
    boolean isOptional() {
        return OPTIONALS.containsKey(rawType());
    }

    /** Returns the type of what an Optional holds; other types are their own. */
    TypeName valueType() {
        return type instanceof ParameterizedTypeName optional && isOptional()
                ? optional.typeArguments().get(0)
                : OPTIONALS.getOrDefault(type, type);
    }

    /** Returns the type without its arguments. */
    TypeName rawType() {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }

    private static JavaCell ofRequired(ColumnType type) {
        return switch (type) {
            case B8 -> BOOLEAN;
            case I16 -> SHORT;
            case U8, I32 -> INT;
            case I64 -> LONG;
            case F32 -> FLOAT;
            case F64 -> DOUBLE;
            case DATE, TIME, TIMESTAMP, TIMESPAN, GUID, SYM, STR, LIST, ANY -> required(objectType(type));
        };
    }

    private static JavaCell ofNullable(ColumnType type) {
        return switch (type) {
            case I32 -> required(ClassName.get(OptionalInt.class));
            case I64 -> required(ClassName.get(OptionalLong.class));
            case F64 -> required(ClassName.get(OptionalDouble.class));
            default -> optional(objectType(type));
        };
    }

    private static ClassName objectType(ColumnType type) {
        return ClassName.get(
                switch (type) {
                    case DATE -> LocalDate.class;
                    case TIME -> LocalTime.class;
                    case TIMESTAMP -> Instant.class;
                    case TIMESPAN -> Duration.class;
                    case GUID -> UUID.class;
                    case SYM, STR -> String.class;
                    case LIST, ANY -> RayValue.class;
                    case I16 -> Short.class;
                    case F32 -> Float.class;
                    default -> throw new IllegalStateException(type + " has a primitive type in Java");
                });
    }

    private static JavaCell number(TypeName type, Class<?> function, String open, String read, String writer) {
        return new JavaCell(type, ClassName.get(function), CodeBlock.of("$L()", open), read, writer);
    }

    private static JavaCell object(TypeName type, CodeBlock open) {
        TypeName function = ParameterizedTypeName.get(ClassName.get(IntFunction.class), type);
        return new JavaCell(type, function, open, "$N.apply(row)", "values");
    }
}
