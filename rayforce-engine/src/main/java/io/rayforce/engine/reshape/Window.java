package io.rayforce.engine.reshape;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code (window {from: t part: [k] order: [c] frame: 'running funcs: {r: (sum v)}})}: adds a column for each aggregate. */
final class Window {

    private final RayTable table;
    private final Dict clauses;
    private final Budget budget;

    private Window(RayTable table, Dict clauses, Budget budget) {
        this.table = table;
        this.clauses = clauses;
        this.budget = budget;
    }

    static RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() < 2 || !(form.at(1) instanceof Dict clauses)) {
            throw EngineException.type("window takes a dict of clauses");
        }
        RayValue from = clauses.get("from").orElseThrow(() -> EngineException.domain("window needs from: a table"));
        return new Window(Columns.table(evaluation.argument(from)), clauses, evaluation.budget()).table();
    }

    private RayTable table() {
        if (!(clauses.get("funcs").orElse(I64.NULL) instanceof Dict functions)
                || !(functions.keys() instanceof SymVector aliases)) {
            throw EngineException.domain("window needs funcs: a dict of aggregates");
        }
        Frames frames = frames();
        List<String> names = new ArrayList<>(table.columnNames());
        List<Sequence> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < aliases.size(); i++) {
            names.add(aliases.get(i));
            columns.add(column(functions.valueAt(i), frames));
        }
        return RayTable.of(SymVector.of(names.toArray(String[]::new)), columns);
    }

    private Frames frames() {
        int rows = table.rowCount();
        List<Sequence> parts = columns("part");
        Groups groups = parts.isEmpty() ? Groups.whole(rows) : Groups.by(parts, rows);
        List<Order.By> by = columns("order").stream()
                .map(column -> new Order.By(column, false))
                .toList();
        return Frames.of(Order.positions(by, rows, budget), groups, size(), isWhole());
    }

    private Sequence column(RayValue expression, Frames frames) {
        if (!(expression instanceof RayList call) || call.size() != 2) {
            throw EngineException.domain("window aggregates plain columns: (sum c)");
        }
        String name = text(call.at(0)).orElse("");
        String column = text(call.at(1))
                .orElseThrow(() -> EngineException.domain("window aggregates plain columns, not expressions"));
        boolean needsOrder = name.equals("first") || name.equals("last");
        if (needsOrder && clauses.get("order").isEmpty()) {
            throw EngineException.domain(name + " in a window needs order:");
        }
        return frames.aggregate(name, column(column));
    }

    private Sequence column(String name) {
        int index = table.names().indexOf(name);
        if (index < 0) {
            throw EngineException.nyi("there is no column " + name + " to make a window of");
        }
        return table.column(index);
    }

    private List<Sequence> columns(String clause) {
        RayValue names = clauses.get(clause).orElse(SymVector.of());
        if (names instanceof SymVector vector) {
            return List.of(vector.toArray()).stream().map(this::column).toList();
        }
        return List.of(
                column(text(names).orElseThrow(() -> EngineException.domain(clause + ": takes the names of columns"))));
    }

    private boolean isWhole() {
        return text(clauses.get("frame").orElse(Sym.of("whole"))).equals(Optional.of("whole"));
    }

    private int size() {
        RayValue frame = clauses.get("frame").orElse(Sym.of("whole"));
        if (frame instanceof I64 count) {
            if (count.value() < 1) {
                throw new EngineException("range", "a frame has at least one row, not " + count.value());
            }
            return (int) Math.min(count.value(), Integer.MAX_VALUE);
        }
        String name = text(frame).orElse("");
        if (!name.equals("running") && !name.equals("whole")) {
            throw EngineException.domain("a frame is 'running, 'whole or a number of rows");
        }
        return Integer.MAX_VALUE;
    }

    private static Optional<String> text(RayValue value) {
        if (value instanceof Name name) {
            return Optional.of(name.text());
        }
        if (value instanceof Builtin builtin) {
            return Optional.of(builtin.name());
        }
        return value instanceof Sym symbol ? Optional.of(symbol.value()) : Optional.empty();
    }
}
