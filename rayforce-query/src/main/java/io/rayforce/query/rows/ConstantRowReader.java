package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayforceException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * The template of the hidden classes that {@link RowPlan} defines. Each has a handle of its own in a constant, which lets
 * the JIT compile the whole way from columns to record as one piece.
 */
final class ConstantRowReader implements RowReader<Object> {

    private static final MethodHandle ROW = handle();

    private final Object[] functions;
    private final int size;
    private final String owner;

    ConstantRowReader(Object[] functions, int size, String owner) {
        this.functions = functions;
        this.size = size;
        this.owner = owner;
    }

    private static MethodHandle handle() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    @Override
    public Object read(int row) {
        Objects.checkIndex(row, size);
        try {
            return (Object) ROW.invokeExact(functions, row);
        } catch (RayforceException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new ConversionException("row " + row + " makes no " + owner + ": " + failure, failure);
        }
    }
}
