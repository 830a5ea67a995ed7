package io.rayforce.query.rows;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Composes the handle that makes a record: of the functions that read the columns, and the number of the row. */
final class RowHandles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Object[] functions;
    private int next;

    RowHandles(Object[] functions) {
        this.functions = functions;
    }

    /** Returns a handle that takes the functions and the row. */
    MethodHandle record(RecordShape shape) {
        MethodHandle[] arguments = new MethodHandle[shape.parts().size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = shape.parts().get(i);
            arguments[i] = part instanceof Part.Nested nested ? record(nested.shape()) : single((Part.Single) part);
        }
        return call(shape.constructor(), arguments);
    }

    /** Returns the call of a function with what others give for the same functions and row. */
    private static MethodHandle call(MethodHandle target, MethodHandle[] arguments) {
        MethodHandle call = MethodHandles.dropArguments(target, arguments.length, Object[].class, int.class);
        for (int i = arguments.length - 1; i >= 0; i--) {
            // (…, argument, functions, row) becomes (…, functions, row, functions, row), and then (…, functions, row).
            call = MethodHandles.collectArguments(call, i, arguments[i]);
            MethodType shorter = call.type().dropParameterTypes(i, i + 2);
            int[] order = new int[i + 4];
            for (int k = 0; k < order.length; k++) {
                order[k] = k < i + 2 ? k : k - 2;
            }
            call = MethodHandles.permuteArguments(call, shorter, order);
        }
        return call;
    }

    private MethodHandle single(Part.Single single) {
        int index = next++;
        Class<?> function = functions[index].getClass();
        MethodHandle call =
                asValue(function(function, single.type().raw()), single.type().raw());
        MethodHandle element = MethodHandles.arrayElementGetter(Object[].class);
        MethodHandle pick = MethodHandles.insertArguments(element, 1, index)
                .asType(MethodType.methodType(function, Object[].class));
        return MethodHandles.filterArguments(call, 0, pick);
    }

    private static MethodHandle function(Class<?> function, Class<?> type) {
        return switch (type.getName()) {
            case "long" -> method(function, "applyAsLong", long.class);
            case "int", "short" -> method(function, "applyAsInt", int.class);
            case "double", "float" -> method(function, "applyAsDouble", double.class);
            case "boolean" -> method(function, "test", boolean.class);
            default -> method(function, "apply", Object.class);
        };
    }

    private static MethodHandle method(Class<?> function, String name, Class<?> result) {
        try {
            return LOOKUP.findVirtual(function, name, MethodType.methodType(result, int.class));
        } catch (NoSuchMethodException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Narrows numbers that were checked to fit, and casts objects. */
    private static MethodHandle asValue(MethodHandle call, Class<?> type) {
        MethodType wanted = call.type().changeReturnType(type);
        return type.isPrimitive() ? MethodHandles.explicitCastArguments(call, wanted) : call.asType(wanted);
    }
}
