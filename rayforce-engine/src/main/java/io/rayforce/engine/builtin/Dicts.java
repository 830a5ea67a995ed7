package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.types.Atom;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Dicts: making them, looking up and changing entries. */
final class Dicts {

    private Dicts() {}

    /** Makes a dict; values too few are filled with nulls, and those too many dropped. */
    static Dict make(RayValue keys, RayValue values) {
        if (!(keys instanceof Vector names)) {
            throw EngineException.type(
                    "the keys of a dict are a vector, not " + keys.type().label());
        }
        RayValue[] each = new RayValue[names.size()];
        Arrays.setAll(each, i -> valueAt(values, i));
        return Dict.of(names, RayList.wrap(each));
    }

    private static RayValue valueAt(RayValue values, int index) {
        if (!(values instanceof Sequence sequence)) {
            return values;
        }
        if (index < sequence.size()) {
            return sequence.at(index);
        }
        return sequence instanceof Vector vector ? Atoms.nullOf(vector.type()) : I64.NULL;
    }

    /** Returns the keys of a dict. */
    static Sequence keys(Dict dict) {
        if (dict.keys() instanceof Sequence keys) {
            return keys;
        }
        throw EngineException.type("the keys of this dict are a table");
    }

    /** Returns the values of a dict. */
    static List<RayValue> values(Dict dict) {
        List<RayValue> values = new ArrayList<>();
        for (int i = 0; i < dict.size(); i++) {
            values.add(value(dict, i));
        }
        return values;
    }

    private static RayValue value(Dict dict, int index) {
        return dict.values() instanceof Sequence values ? values.at(index) : Rows.at((RayTable) dict.values(), index);
    }

    /** Returns the position of the first entry with a key, or -1. A key matches in its type only. */
    static int find(Dict dict, RayValue key) {
        Sequence keys = keys(dict);
        if (keys instanceof SymVector names) {
            return key instanceof Sym symbol ? names.indexOf(symbol.value()) : -1;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (keys.at(i).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the value of a key; an I64 null stands for none. */
    static RayValue get(Dict dict, RayValue key) {
        int index = find(dict, key);
        return index < 0 ? I64.NULL : value(dict, index);
    }

    /** Returns the dict with the value of one key replaced, or added at the end. */
    static Dict with(Dict dict, RayValue key, RayValue value) {
        List<RayValue> values = values(dict);
        int index = find(dict, key);
        if (index >= 0) {
            values.set(index, value);
            return Dict.of(dict.keys(), RayList.of(values));
        }
        values.add(value);
        return Dict.of(append(keys(dict), key), RayList.of(values));
    }

    private static Sequence append(Sequence keys, RayValue key) {
        if (key instanceof Atom atom && keys.type() == atom.type().vector()) {
            return Append.both(keys, Atoms.vector(atom));
        }
        if (keys.size() == 0) {
            return Atoms.collapse(List.of(key));
        }
        List<RayValue> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(keys.at(i));
        }
        all.add(key);
        return RayList.of(all);
    }

    /** Returns the dict without the first entry of a key. */
    static Dict without(Dict dict, RayValue key) {
        int index = find(dict, key);
        return index < 0
                ? dict
                : pick(
                        dict,
                        IntStream.range(0, dict.size()).filter(i -> i != index).toArray());
    }

    /** Returns the entries at the given positions. */
    static Dict pick(Dict dict, int[] positions) {
        Sequence values = dict.values() instanceof Sequence sequence ? sequence : RayList.of(values(dict));
        return Dict.of(Gather.rows(keys(dict), positions), Gather.rows(values, positions));
    }

    /** Returns the entries of both dicts; the right one's values win. */
    static Dict merge(Dict left, Dict right) {
        Dict merged = left;
        for (int i = 0; i < right.size(); i++) {
            merged = with(merged, keys(right).at(i), value(right, i));
        }
        return merged;
    }
}
