package io.rayforce.query.rows;

import io.rayforce.types.Codecs;
import io.rayforce.types.ConversionException;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what records are made of. */
final class RecordInspector {

    private final MethodHandles.Lookup lookup;
    private final Getters getters;
    private final Naming naming;
    private final Codecs codecs;

    RecordInspector(MethodHandles.Lookup lookup, Naming naming, Codecs codecs) {
        this.lookup = lookup;
        this.getters = new Getters(lookup);
        this.naming = naming;
        this.codecs = codecs;
    }

    RecordShape inspect(Class<?> type) {
        return inspect(type, "", "", List.of());
    }

    private RecordShape inspect(Class<?> type, String path, String prefix, List<Class<?>> outer) {
        if (outer.contains(type)) {
            throw new ConversionException("the record " + type.getSimpleName() + " contains itself");
        }
        List<Class<?>> inner = Stream.concat(outer.stream(), Stream.of(type)).toList();
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(part(component, path, prefix, inner));
        }
        return new RecordShape(type, constructor(type), List.copyOf(parts));
    }

    private MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return lookup.findConstructor(type, MethodType.methodType(void.class, types));
        } catch (IllegalAccessException | NoSuchMethodException hidden) {
            throw Getters.outOfReach(type, lookup, hidden);
        }
    }

    private Part part(RecordComponent component, String path, String prefix, List<Class<?>> outer) {
        ColumnName given = component.getAnnotation(ColumnName.class);
        String column = prefix + (given == null ? naming.columnName(component.getName()) : given.value());
        Class<?> type = component.getType();
        if (isNested(type)) {
            RecordShape shape = inspect(type, path + component.getName() + '.', column + '_', outer);
            return new Part.Nested(path + component.getName(), nestedGetter(component), shape);
        }
        return single(component, path + component.getName(), column);
    }

    private boolean isNested(Class<?> type) {
        return type.isRecord()
                && !RayValue.class.isAssignableFrom(type)
                && codecs.codec(type).isEmpty();
    }

    @SuppressWarnings("unchecked") // It is one, as records are objects.
    private Function<Object, Object> nestedGetter(RecordComponent component) {
        return (Function<Object, Object>) getters.of(component);
    }

    private Part.Single single(RecordComponent component, String path, String column) {
        ComponentType type = ComponentType.of(component, codecs);
        RayType columnType = type.columnTypeOrNull();
        if (columnType == null) {
            throw new ConversionException(named(component) + " is "
                    + component.getGenericType().getTypeName() + ", which no column can hold");
        }
        return new Part.Single(path, getters.of(component), column, type, columnType, whenNull(component, type));
    }

    private static @Nullable Object whenNull(RecordComponent component, ComponentType type) {
        WhenNull text = component.getAnnotation(WhenNull.class);
        try {
            return text == null ? null : type.parse(text.value());
        } catch (RuntimeException malformed) {
            throw new ConversionException(
                    named(component) + ": its default " + text.value() + " is no "
                            + type.value().getSimpleName(),
                    malformed);
        }
    }

    private static String named(RecordComponent component) {
        return "component " + component.getName() + " of "
                + component.getDeclaringRecord().getSimpleName();
    }
}
