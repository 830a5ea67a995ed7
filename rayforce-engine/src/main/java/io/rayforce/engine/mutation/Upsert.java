package io.rayforce.engine.mutation;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.KeyIndex;
import io.rayforce.engine.table.Schema;
import io.rayforce.engine.table.TableStore;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code (upsert t n rows)}: overwrites the first row of each key, and appends rows with new keys. */
final class Upsert {

    private Upsert() {}

    static RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() != 4) {
            throw EngineException.arity("upsert takes 3 arguments, not " + (form.size() - 1));
        }
        Target target = Target.of(form.at(1), evaluation);
        RayValue keyed = evaluation.argument(form.at(2));
        RayValue given = evaluation.argument(form.at(3));
        Schema schema = target.schema();
        List<Integer> keys = keys(keyed, schema);
        Payload rows = Payload.of(schema, given);
        for (int key : keys) {
            if (rows.column(key).isEmpty()) {
                throw EngineException.value(
                        "the rows lack the key column " + schema.names().get(key));
            }
        }
        return target.change(rows, store -> merge(store, keys, rows));
    }

    private static List<Integer> keys(RayValue keyed, Schema schema) {
        if (keyed instanceof Sym symbol) {
            int index = schema.names().indexOf(symbol.value());
            if (index < 0) {
                throw EngineException.domain("there is no column " + symbol.value());
            }
            return List.of(index);
        }
        if (!(keyed instanceof I64 count)) {
            throw EngineException.type("the key is a number of columns or the name of one, not "
                    + keyed.type().label());
        }
        if (count.value() < 1 || count.value() > schema.types().size()) {
            throw EngineException.domain("a key of " + count.value() + " columns among "
                    + schema.types().size());
        }
        return IntStream.range(0, (int) count.value()).boxed().toList();
    }

    private static void merge(TableStore store, List<Integer> keys, Payload rows) {
        List<Sequence> filled = rows.filled();
        int[] found = store.index(keys).find(filled, rows.rows());
        int[] known = IntStream.range(0, found.length)
                .filter(i -> found[i] != KeyIndex.ABSENT)
                .toArray();
        int[] added = lastOfEachKey(filled, keys, found);
        if (known.length > 0) {
            @Nullable Sequence[] cells = new @Nullable Sequence[filled.size()];
            for (int i = 0; i < cells.length; i++) {
                boolean written = rows.column(i).isPresent() && !keys.contains(i);
                cells[i] = written ? Gather.rows(filled.get(i), known) : null;
            }
            store.overwrite(IntStream.of(known).map(i -> found[i]).toArray(), cells);
        }
        if (added.length > 0) {
            store.append(
                    filled.stream().map(column -> Gather.rows(column, added)).toList(), added.length);
        }
    }

    /** Returns the rows to append: of those with one new key the last, in the place of the first. */
    private static int[] lastOfEachKey(List<Sequence> columns, List<Integer> keys, int[] found) {
        int[] fresh = IntStream.range(0, found.length)
                .filter(i -> found[i] == KeyIndex.ABSENT)
                .toArray();
        if (fresh.length < 2) {
            return fresh;
        }
        Groups groups = Groups.by(
                keys.stream().map(key -> Gather.rows(columns.get(key), fresh)).toList(), fresh.length);
        int[] last = new int[groups.count()];
        for (int i = 0; i < fresh.length; i++) {
            last[groups.ids()[i]] = fresh[i];
        }
        return last;
    }
}
