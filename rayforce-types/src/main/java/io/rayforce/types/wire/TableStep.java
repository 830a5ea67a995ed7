package io.rayforce.types.wire;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;

/** A table: a vector of names, then a list of columns. */
final class TableStep extends PartsStep {

    @Override
    boolean isComplete(int parts) {
        return parts == 2;
    }

    @Override
    RayValue assemble(RayValue[] parts, WireDecoder decoder) {
        if (!(parts[0] instanceof SymVector names) || !(parts[1] instanceof RayList list)) {
            throw decoder.input()
                    .fault("malformed table: " + parts[0].type() + " as names, " + parts[1].type() + " as columns");
        }
        List<Sequence> columns = new ArrayList<>(list.size());
        for (RayValue element : list) {
            RayValue column = decoder.dialect().column(element);
            if (!(column instanceof Sequence sequence)) {
                throw decoder.input().fault("malformed table: " + column.type() + " as a column");
            }
            columns.add(sequence);
        }
        try {
            return RayTable.of(names, columns);
        } catch (ConversionException unequal) {
            throw decoder.input().fault("malformed table: " + unequal.getMessage());
        }
    }
}
