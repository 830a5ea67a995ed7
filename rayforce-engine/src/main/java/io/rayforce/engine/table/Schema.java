package io.rayforce.engine.table;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.List;

/**
 * What a table is made of.
 *
 * @param names the names of its columns
 * @param types their types
 * @param rows how many rows it has
 */
public record Schema(SymVector names, List<RayType> types, int rows) {

    /** Returns the schema of a table. */
    public static Schema of(RayTable table) {
        return new Schema(
                table.names(), table.columns().stream().map(Sequence::type).toList(), table.rowCount());
    }

    /** Tells whether a column has no type yet: it is a list without elements, and takes the type of its first rows. */
    public boolean isOpen(int column) {
        return rows == 0 && types.get(column) == RayType.LIST;
    }
}
