package io.rayforce.query.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes readers of records for columns of certain types, each given as the function that reads it. */
final class RowPlan {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final byte[] TEMPLATE = template();

    private final String owner;
    private final MethodHandle reader;

    /**
     * Makes a plan for columns whose functions are of the classes of the given ones. It knows the classes and so needs no
     * virtual call at run time.
     */
    RowPlan(RecordShape shape, Object[] functions) {
        this.owner = shape.type().getSimpleName();
        MethodHandle row = new RowHandles(functions).record(shape);
        this.reader = define(row.asType(MethodType.methodType(Object.class, Object[].class, int.class)));
    }

    private static MethodHandle define(MethodHandle row) {
        try {
            MethodHandles.Lookup hidden = LOOKUP.defineHiddenClassWithClassData(TEMPLATE, row, true);
            MethodType constructor = MethodType.methodType(void.class, Object[].class, int.class, String.class);
            return hidden.findConstructor(hidden.lookupClass(), constructor)
                    .asType(constructor.changeReturnType(RowReader.class));
        } catch (IllegalAccessException | NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns a reader of as many rows. */
    RowReader<?> reader(Object[] functions, int size) {
        try {
            return (RowReader<?>) reader.invokeExact(functions, size, owner);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] template() {
        try (InputStream classFile = RowPlan.class.getResourceAsStream("ConstantRowReader.class")) {
            if (classFile == null) {
                throw new IllegalStateException("the class file of ConstantRowReader is missing");
            }
            return classFile.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
