package io.rayforce.benchmarks.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** Columns in Arrow's memory, written and read in its stream format. */
final class ArrowTable implements AutoCloseable {

    private final BufferAllocator allocator = new RootAllocator();
    private final List<FieldVector> columns = new ArrayList<>();

    ArrowTable longs(String name, long[] elements) {
        BigIntVector vector = new BigIntVector(name, allocator);
        vector.allocateNew(elements.length);
        for (int i = 0; i < elements.length; i++) {
            vector.set(i, elements[i]);
        }
        return add(vector, elements.length);
    }

    ArrowTable doubles(String name, double[] elements) {
        Float8Vector vector = new Float8Vector(name, allocator);
        vector.allocateNew(elements.length);
        for (int i = 0; i < elements.length; i++) {
            vector.set(i, elements[i]);
        }
        return add(vector, elements.length);
    }

    ArrowTable texts(String name, String[] elements) {
        VarCharVector vector = new VarCharVector(name, allocator);
        vector.allocateNew(elements.length);
        for (int i = 0; i < elements.length; i++) {
            vector.setSafe(i, elements[i].getBytes(StandardCharsets.UTF_8));
        }
        return add(vector, elements.length);
    }

    private ArrowTable add(FieldVector vector, int rows) {
        vector.setValueCount(rows);
        columns.add(vector);
        return this;
    }

    byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 25);
        VectorSchemaRoot root = VectorSchemaRoot.of(columns.toArray(FieldVector[]::new));
        try (ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(bytes))) {
            writer.writeBatch();
        }
        return bytes.toByteArray();
    }

    /** Returns the number of rows. */
    long decode(byte[] bytes) throws IOException {
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
            reader.loadNextBatch();
            return reader.getVectorSchemaRoot().getRowCount();
        }
    }

    /** Returns the texts of the only column. */
    String[] decodeTexts(byte[] bytes) throws IOException {
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
            reader.loadNextBatch();
            VarCharVector column = (VarCharVector) reader.getVectorSchemaRoot().getVector(0);
            String[] texts = new String[column.getValueCount()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = new String(column.get(i), StandardCharsets.UTF_8);
            }
            return texts;
        }
    }

    @Override
    public void close() {
        columns.forEach(FieldVector::close);
        allocator.close();
    }
}
