package io.rayforce.query;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a table, as far as they are known before anything is sent. */
record Schema(List<Column<?>> columns) {

    Schema {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column<?> column : columns) {
            if (!names.add(column.name())) {
                throw new QueryException("two columns are named " + column.name());
            }
        }
    }

    static Optional<Schema> of(RayTable table) {
        List<Column<?>> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < table.columnCount(); i++) {
            RayType type = table.column(i).type();
            String name = table.names().get(i);
            if (!names.add(name)) {
                return Optional.empty();
            }
            columns.add(type.isVector() ? Column.of(name, type.element()) : Column.any(name));
        }
        return Optional.of(new Schema(columns));
    }

    static Schema of(TableSchema schema) {
        return new Schema(schema.columns().stream()
                .<Column<?>>map(column -> Column.of(column.name(), column.type()))
                .toList());
    }

    /** Returns this with columns of unknown type at the right. */
    Schema plus(List<String> names) {
        List<Column<?>> all = new ArrayList<>(columns);
        names.forEach(name -> all.add(Column.any(name)));
        return new Schema(all);
    }

    /** Returns the columns as those of a result. */
    List<Output> outputs() {
        return columns.stream()
                .map(column -> new Output(column.name(), column.expression().node))
                .toList();
    }

    List<String> names() {
        return columns.stream().<String>map(Column::name).toList();
    }

    Optional<Column<?>> find(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .<Column<?>>map(column -> column)
                .findFirst();
    }

    /** Returns a reference to a column, with its type. */
    Node.Ref ref(String name) {
        return new Node.Ref(name, find(name).flatMap(Column::valueType).orElse(null));
    }

    /**
     * Refuses references to columns that are not there or of another type.
     *
     * @throws QueryException that names the column and those there are
     */
    void require(Stream<Node> nodes, Relation source) {
        nodes.flatMap(Node::all).forEach(node -> {
            if (node instanceof Node.Ref ref) {
                require(ref, source);
            } else if (node instanceof Node.Call call) {
                Kinds.require(call, this);
            }
        });
    }

    private void require(Node.Ref ref, Relation source) {
        Column<?> column = find(ref.name())
                .orElseThrow(
                        () -> new QueryException("no column " + ref.name() + " among " + names() + " of " + source));
        RayType known = column.valueType().orElse(null);
        if (known != null && ref.type() != null && known != ref.type()) {
            throw new QueryException("the column " + ref.name() + " of " + source + " is " + known
                    + ", but the query takes it for " + ref.type());
        }
    }
}
