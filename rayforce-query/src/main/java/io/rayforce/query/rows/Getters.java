package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Makes functions that read components of records, as the compiler makes them of method references. */
final class Getters {

    private final MethodHandles.Lookup lookup;

    Getters(MethodHandles.Lookup lookup) {
        this.lookup = lookup;
    }

    /** Returns a function of the record that gives a long, a double, a boolean or an object, as the component is. */
    Object of(RecordComponent component) {
        return switch (component.getType().getName()) {
            case "long", "int", "short" -> function(component, ToLongFunction.class, "applyAsLong", long.class);
            case "double", "float" -> function(component, ToDoubleFunction.class, "applyAsDouble", double.class);
            case "boolean" -> function(component, Predicate.class, "test", boolean.class);
            default -> function(component, Function.class, "apply", Object.class);
        };
    }

    private Object function(RecordComponent component, Class<?> kind, String method, Class<?> result) {
        Class<?> owner = component.getDeclaringRecord();
        try {
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return LambdaMetafactory.metafactory(
                            lookup,
                            method,
                            MethodType.methodType(kind),
                            MethodType.methodType(result, Object.class),
                            accessor,
                            MethodType.methodType(result, owner))
                    .getTarget()
                    .invoke();
        } catch (Error error) {
            throw error;
        } catch (Throwable hidden) {
            throw outOfReach(owner, lookup, hidden);
        }
    }

    static ConversionException outOfReach(Class<?> type, MethodHandles.Lookup lookup, Throwable hidden) {
        return new ConversionException(
                "the record " + type.getName() + " is out of reach of the lookup " + lookup
                        + ": pass MethodHandles.lookup() called in a class that can construct it",
                hidden);
    }
}
