package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Widths;
import io.rayforce.types.Atom;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Picking elements by position, by key, or by a mask. */
final class Picking {

    private Picking() {}

    static void register(Functions functions) {
        functions.binary("at", Role.PLAIN, Picking::at);
        functions.binary("get", Role.PLAIN, Picking::at);
        functions.binary("row", Role.PLAIN, Picking::row);
        functions.binary("take", Role.PLAIN, Picking::take);
        functions.binary("drop", Role.COLUMN, Picking::drop);
        functions.binary("rotate", Role.COLUMN, Picking::rotate);
        functions.unary("reverse", Role.COLUMN, Picking::reverse);
        functions.unary("where", Role.COLUMN, Picking::where);
        functions.binary("filter", Role.PLAIN, Picking::filter);
    }

    private static RayValue at(RayValue value, RayValue index) {
        return switch (value.type()) {
            case DICT -> entry((Dict) value, index);
            case TABLE -> inTable((RayTable) value, index);
            case STR -> inText((Str) value, index);
            default -> {
                if (value instanceof Sequence sequence) {
                    yield inSequence(sequence, index);
                }
                throw EngineException.type("a " + value.type().label() + " has no elements");
            }
        };
    }

    private static RayValue entry(Dict dict, RayValue key) {
        if (key instanceof Vector keys) {
            return RayList.of(IntStream.range(0, keys.size())
                    .mapToObj(i -> Dicts.get(dict, keys.at(i)))
                    .toList());
        }
        return Dicts.get(dict, key);
    }

    private static RayValue inTable(RayTable table, RayValue index) {
        if (index instanceof Sym symbol) {
            return column(table, symbol.value());
        }
        if (index instanceof SymVector symbols) {
            return RayList.of(Arrays.stream(symbols.toArray())
                    .map(name -> column(table, name))
                    .toList());
        }
        if (index instanceof Atom) {
            long row = Atoms.integer(index, "a row");
            if (row < 0 || row >= table.rowCount()) {
                throw EngineException.domain("there is no row " + row + " among " + table.rowCount());
            }
            return Rows.at(table, (int) row);
        }
        return Rows.pick(table, positions(index, table.rowCount()));
    }

    private static Sequence column(RayTable table, String name) {
        int index = table.names().indexOf(name);
        if (index < 0) {
            throw EngineException.domain("there is no column " + name);
        }
        return table.column(index);
    }

    private static RayValue inText(Str text, RayValue index) {
        if (index instanceof Sequence) {
            int[] positions = positions(index, Integer.MAX_VALUE);
            StringBuilder picked = new StringBuilder();
            for (int position : positions) {
                picked.append(Texts.byteAt(text, position < 0 ? Long.MIN_VALUE : position)
                        .value());
            }
            return Str.of(Texts.rejoined(picked.toString()));
        }
        long position = Atoms.integer(index, "a position");
        return Texts.byteAt(text, position < 0 ? Long.MIN_VALUE : position);
    }

    private static RayValue inSequence(Sequence sequence, RayValue index) {
        if (index instanceof Sequence) {
            Sequence picked = Gather.rows(sequence, positions(index, sequence.size()));
            return index instanceof RayList ? RayList.of(Atoms.boxed(picked)) : picked;
        }
        requireInteger(index);
        int position = BinaryMath.index(Atoms.integer(index, "a position"));
        if (position < 0 || position >= sequence.size()) {
            return sequence instanceof RayList ? I64.NULL : Atoms.nullOf(sequence.type());
        }
        return sequence.at(position);
    }

    private static void requireInteger(RayValue index) {
        if (index.type() == RayType.B8) {
            throw EngineException.type("a position is an integer, not b8");
        }
    }

    /** Returns integers as positions; those outside the given size become -1. */
    private static int[] positions(RayValue index, int size) {
        Vector vector = index instanceof RayList list ? Elementwise.flat(list, "at") : (Vector) index;
        boolean integers = Numbers.isInteger(vector.type()) && Numbers.isNumber(vector.type());
        if (!integers || vector instanceof B8Vector) {
            throw EngineException.type(
                    "positions are integers, not " + vector.type().label());
        }
        long[] raw = Numbers.longs(vector);
        int[] positions = new int[vector.size()];
        for (int i = 0; i < positions.length; i++) {
            int position = BinaryMath.index(raw[i]);
            positions[i] = position < size ? position : -1;
        }
        return positions;
    }

    private static RayValue row(RayValue value, RayValue index) {
        if (value instanceof RayTable table) {
            return inTable(table, I64.of(Atoms.integer(index, "a row")));
        }
        throw EngineException.type("row takes a table, not " + value.type().label());
    }

    /** Returns the elements of a vector, list, str, dict or table at the given positions. */
    static RayValue pick(RayValue value, int[] positions) {
        return switch (value.type()) {
            case STR -> Texts.pick((Str) value, positions);
            case DICT -> Dicts.pick((Dict) value, positions);
            case TABLE -> Rows.pick((RayTable) value, positions);
            default -> Gather.rows((Sequence) value, positions);
        };
    }

    /** Returns how many elements {@link #pick} can pick from. */
    static int size(RayValue value, String name) {
        return switch (value.type()) {
            case STR -> Texts.length((Str) value);
            case DICT -> ((Dict) value).size();
            case TABLE -> ((RayTable) value).rowCount();
            default -> {
                if (value instanceof Sequence sequence) {
                    yield sequence.size();
                }
                throw EngineException.type(
                        name + " does not take a " + value.type().label());
            }
        };
    }

    private static RayValue take(RayValue value, RayValue count, Budget budget) {
        if (count instanceof I64Vector pair && pair.size() == 2) {
            if (value instanceof Atom && !(value instanceof Str)) {
                throw EngineException.type(
                        "no range can be taken from a " + value.type().label());
            }
            return pick(value, range(size(value, "take"), pair.get(0), pair.get(1)));
        }
        if (!(count instanceof Atom atom) || atom.isNull()) {
            throw EngineException.type("the number to take is an integer or a pair of them");
        }
        long wanted = Atoms.integer(count, "the number to take");
        budget.reserve(Math.abs(wanted), Widths.of(value.type().isVector() ? value.type() : RayType.I64));
        if (value instanceof Atom && !(value instanceof Str)) {
            return Atoms.repeat(value, (int) Math.abs(wanted));
        }
        return cyclic(value, (int) wanted);
    }

    private static RayValue cyclic(RayValue value, int wanted) {
        int size = size(value, "take");
        int length = Math.abs(wanted);
        if (size == 0) {
            return ofNothing(value, length);
        }
        int start = wanted < 0 ? Math.floorMod(wanted, size) : 0;
        int[] positions = new int[length];
        for (int i = 0; i < length; i++) {
            positions[i] = (int) (((long) start + i) % size);
        }
        return pick(value, positions);
    }

    /** Taking from nothing gives zeros and empty texts. */
    private static RayValue ofNothing(RayValue value, int length) {
        if (value instanceof RayList || value instanceof Str || value instanceof Dict) {
            return value;
        }
        if (value instanceof RayTable table) {
            List<Sequence> columns = table.columns().stream()
                    .map(column -> (Sequence) ofNothing(column, length))
                    .toList();
            return RayTable.of(table.names(), columns);
        }
        Vector vector = (Vector) value;
        boolean counted = Numbers.isNumber(vector.type()) || Numbers.isTemporal(vector.type());
        return counted ? Numbers.vector(vector.type(), new long[length], length) : Atoms.nulls(vector.type(), length);
    }

    /** Returns the positions from a start on, clipped; a negative start counts from the end. */
    static int[] range(int size, long start, long count) {
        if (count < 0) {
            throw EngineException.length("a range of " + count + " elements");
        }
        long from = start < 0 ? Math.max(0, size + start) : Math.min(start, size);
        long to = count > size - from ? size : from + count;
        return IntStream.range((int) from, (int) Math.max(from, to)).toArray();
    }

    private static RayValue drop(RayValue value, RayValue count) {
        if (value instanceof Atom && !(value instanceof Str)) {
            throw EngineException.type(
                    "nothing can be dropped from a " + value.type().label());
        }
        long dropped = Atoms.integer(count, "the number to drop");
        int size = size(value, "drop");
        long from = dropped >= 0 ? Math.min(dropped, size) : 0;
        long to = dropped >= 0 ? size : Math.max(0, size + dropped);
        return pick(value, IntStream.range((int) from, (int) to).toArray());
    }

    private static RayValue rotate(RayValue value, RayValue count) {
        if (value instanceof Atom && !(value instanceof Str)) {
            throw EngineException.type("a " + value.type().label() + " cannot be rotated");
        }
        long steps = Atoms.integer(count, "the number of steps");
        int size = size(value, "rotate");
        return size == 0
                ? value
                : pick(
                        value,
                        IntStream.range(0, size)
                                .map(i -> Math.floorMod(i + steps, size))
                                .toArray());
    }

    private static RayValue reverse(RayValue value) {
        if (value instanceof Atom) {
            return value;
        }
        int size = size(value, "reverse");
        return pick(value, IntStream.range(0, size).map(i -> size - 1 - i).toArray());
    }

    private static RayValue where(RayValue mask) {
        if (!(mask instanceof B8Vector vector)) {
            throw EngineException.type(
                    "where takes a vector of b8, not " + mask.type().label());
        }
        return Sorting.indices(positions(vector));
    }

    /** Returns the positions of what is true. */
    static int[] positions(B8Vector mask) {
        byte[] truths = Truth.of(mask);
        int count = 0;
        for (byte truth : truths) {
            count += truth;
        }
        int[] positions = new int[count];
        int at = 0;
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] != 0) {
                positions[at++] = i;
            }
        }
        return positions;
    }

    private static RayValue filter(RayValue value, RayValue mask) {
        boolean filtered = value instanceof Sequence || value instanceof RayTable || value instanceof Str;
        if (!filtered || !(mask instanceof Sequence sequence)) {
            throw EngineException.type("filter takes a collection and a mask");
        }
        if (sequence.size() != size(value, "filter")) {
            throw EngineException.length("a mask of " + sequence.size() + " for " + size(value, "filter"));
        }
        if (!(mask instanceof B8Vector vector)) {
            throw EngineException.type(
                    "a mask is a vector of b8, not " + mask.type().label());
        }
        return pick(value, positions(vector));
    }
}
