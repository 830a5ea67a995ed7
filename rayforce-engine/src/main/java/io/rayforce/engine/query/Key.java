package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rows are grouped by.
 *
 * @param name what the column of the keys is called
 * @param form the expression that gives the key of each row
 */
record Key(String name, RayValue form) {

    /** Reads the clause {@code by} of a select. */
    static List<Key> of(RayValue by, Selection rows) {
        SymVector columns = rows.source().names();
        Optional<String> name = Forms.name(by);
        if (name.isPresent() && columns.indexOf(name.get()) >= 0) {
            return List.of(new Key(name.get(), by));
        }
        if (by instanceof SymVector names) {
            return List.of(names.toArray()).stream()
                    .map(each -> member(each, columns))
                    .toList();
        }
        if (by instanceof Dict dict) {
            return named(dict, columns);
        }
        if (by instanceof Sequence && !Forms.isCall(by)) {
            throw EngineException.length("there is nothing to group by");
        }
        if (name.isPresent() && name.get().indexOf('.') < 0) {
            throw EngineException.schema(name.get());
        }
        return List.of(new Key(lastColumn(by, columns).orElse(""), by));
    }

    private static Key member(String name, SymVector columns) {
        if (columns.indexOf(name) < 0) {
            throw EngineException.domain("there is no column " + name + " to group by");
        }
        return new Key(name, Sym.of(name));
    }

    private static List<Key> named(Dict dict, SymVector columns) {
        if (dict.size() == 0) {
            throw EngineException.domain("there is nothing to group by");
        }
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < dict.size(); i++) {
            String name = Forms.name(dict.keyAt(i)).orElseThrow(() -> EngineException.type("a key has a name"));
            RayValue form = dict.valueAt(i);
            if (columns.indexOf(name) >= 0 && !mentions(form, name)) {
                throw EngineException.domain("the key " + name + " has the name of another column");
            }
            keys.add(new Key(name, form));
        }
        return keys;
    }

    private static boolean mentions(RayValue form, String name) {
        return Forms.name(form).filter(name::equals).isPresent()
                || form instanceof RayList list && list.stream().anyMatch(part -> mentions(part, name));
    }

    /** An expression without a name is named after the last column it mentions. */
    private static Optional<String> lastColumn(RayValue form, SymVector columns) {
        Optional<String> name = Forms.name(form).map(text -> text.split("\\.", 2)[0]);
        if (name.isPresent()) {
            return name.filter(text -> columns.indexOf(text) >= 0);
        }
        Optional<String> last = Optional.empty();
        if (form instanceof RayList list) {
            for (RayValue part : list.slice(Math.min(1, list.size()), list.size())) {
                Optional<String> found = lastColumn(part, columns);
                last = found.isPresent() ? found : last;
            }
        }
        return last;
    }

    /** Returns the key of each row. */
    Sequence of(TableScope scope, Selection rows, Evaluation evaluation) {
        RayValue value = scope.evaluate(form, evaluation);
        int source = rows.source().rowCount();
        boolean whole = value instanceof Sequence
                && !Forms.isCall(form)
                && Forms.name(form).isEmpty();
        if (whole && ((Sequence) value).size() == source) {
            return rows.of((Sequence) value);
        }
        if (value instanceof Sequence keys && keys.size() == rows.size()) {
            return keys;
        }
        throw EngineException.length("a key needs an element for each of " + rows.size() + " rows");
    }
}
