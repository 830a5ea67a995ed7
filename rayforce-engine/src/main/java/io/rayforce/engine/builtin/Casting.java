package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Dict;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.U8;
import io.rayforce.types.Vector;
import io.rayforce.types.text.AtomText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Conversion between types. */
final class Casting {

    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final long NANOS_OF_MILLI = 1_000_000L;

    private Casting() {}

    static void register(Functions functions) {
        functions.binary("as", Role.ELEMENTWISE, Casting::cast);
    }

    private static RayValue cast(RayValue type, RayValue value) {
        if (!(type instanceof Sym name)) {
            throw EngineException.type(
                    "the target of a cast is a sym, not " + type.type().label());
        }
        String target = name.value().toUpperCase(Locale.ROOT);
        if (target.equals("TABLE") || target.equals("DICT")) {
            return container(target, value);
        }
        return cast(target(target), value);
    }

    private static RayType target(String name) {
        return switch (name) {
            case "SYMBOL" -> RayType.SYM;
            case "B8",
                    "U8",
                    "I16",
                    "I32",
                    "I64",
                    "F32",
                    "F64",
                    "DATE",
                    "TIME",
                    "TIMESTAMP",
                    "TIMESPAN",
                    "SYM",
                    "STR",
                    "GUID" -> RayType.valueOf(name);
            default -> throw EngineException.domain("there is no type " + name);
        };
    }

    private static RayValue container(String target, RayValue value) {
        if (value instanceof RayTable table) {
            return target.equals("TABLE") ? table : Dict.of(table.names(), RayList.of(table.columns()));
        }
        if (value instanceof Dict dict) {
            return target.equals("DICT") ? dict : table(dict);
        }
        throw EngineException.type("a " + value.type().label() + " cannot become a " + target);
    }

    private static RayTable table(Dict dict) {
        List<Sequence> columns = new ArrayList<>();
        for (RayValue value : Dicts.values(dict)) {
            if (!(value instanceof Vector column)) {
                throw EngineException.domain("the values of a dict that becomes a table are vectors");
            }
            columns.add(column);
        }
        return Tables.of((SymVector) Dicts.keys(dict), columns);
    }

    private static RayValue cast(RayType target, RayValue value) {
        if (value instanceof Atom atom) {
            return atom.type() == target
                    ? atom
                    : convert(target, Atoms.vector(atom), atom).at(0);
        }
        if (value instanceof Sequence empty && empty.size() == 0) {
            return Atoms.empty(target);
        }
        if (value instanceof RayList list) {
            return Elementwise.collapsed(
                    list.stream().map(element -> cast(target, element)).toList());
        }
        if (value instanceof Vector vector) {
            return vector.type().element() == target ? vector : convert(target, vector, vector);
        }
        throw EngineException.type(value.type().label() + " cannot become " + target.label());
    }

    private static Vector convert(RayType target, Vector source, RayValue original) {
        RayType from = source.type().element();
        if (target == RayType.STR) {
            return StrVector.of(texts(source, Casting::text));
        }
        if (target == RayType.SYM) {
            if (from == RayType.TIMESPAN) {
                throw refused(from, target);
            }
            return SymVector.of(texts(source, Casting::symbol));
        }
        if (from == RayType.STR || from == RayType.SYM) {
            return parsed(target, source, original);
        }
        if (target == RayType.GUID || from == RayType.GUID) {
            return nullsOnly(target, source);
        }
        return between(target, source);
    }

    private static String[] texts(Vector source, Function<Atom, String> text) {
        String[] texts = new String[source.size()];
        for (int i = 0; i < texts.length; i++) {
            Atom atom = source.at(i);
            texts[i] = atom.isNull() ? "" : text.apply(atom);
        }
        return texts;
    }

    private static String text(Atom atom) {
        return switch (atom.type()) {
            case SYM -> ((Sym) atom).value();
            case F64, F32 -> Formatting.general(Numbers.doubles(Atoms.vector(atom))[0]);
            default -> AtomText.of(atom);
        };
    }

    private static String symbol(Atom atom) {
        return switch (atom.type()) {
            case STR -> ((Str) atom).value();
            case B8, U8 -> String.valueOf(Atoms.integer(atom, "a number"));
            case F64, F32 -> Formatting.general(Numbers.doubles(Atoms.vector(atom))[0], 17);
            default -> AtomText.of(atom);
        };
    }

    private static Vector parsed(RayType target, Vector source, RayValue original) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Atom atom = source.at(i);
            String text = atom instanceof Str string ? string.value() : ((Sym) atom).value();
            if (target == RayType.B8) {
                atoms.add(B8.of(!text.isEmpty()));
            } else if (text.isEmpty()) {
                atoms.add(nullOrZero(target));
            } else if (atom instanceof Sym) {
                throw refused(original.type(), target);
            } else {
                atoms.add(TextCasting.parse(target, text));
            }
        }
        return Atoms.vector(atoms);
    }

    private static Atom nullOrZero(RayType target) {
        return target == RayType.U8 ? U8.of(0) : Atoms.nullOf(target);
    }

    private static Vector nullsOnly(RayType target, Vector source) {
        for (int i = 0; i < source.size(); i++) {
            if (!source.isNull(i)) {
                throw refused(source.type().element(), target);
            }
        }
        return (Vector) Atoms.nulls(target.vector(), source.size());
    }

    private static Vector between(RayType target, Vector source) {
        RayType from = source.type().element();
        int size = source.size();
        if (target == RayType.B8) {
            byte[] truths = new byte[size];
            double[] numbers = Numbers.doubles(source);
            for (int i = 0; i < size; i++) {
                truths[i] = (byte) (numbers[i] == 0 ? 0 : 1);
            }
            return B8Vector.wrap(truths);
        }
        if (from == RayType.TIMESPAN || target == RayType.TIMESPAN) {
            return spans(target, source);
        }
        if (Numbers.isFloat(from)) {
            return Numbers.isFloat(target)
                    ? Numbers.vector(target.vector(), Numbers.doubles(source), size)
                    : Numbers.vector(target.vector(), clipped(Numbers.longs(source), target, size), size);
        }
        long[] raw = Numbers.longs(source);
        return switch (from.name() + ">" + target.name()) {
            case "DATE>TIMESTAMP" -> mapped(target, raw, size, Casting::midnight);
            case "TIMESTAMP>DATE" -> mapped(target, raw, size, nanos -> Math.floorDiv(nanos, NANOS_OF_DAY));
            case "TIMESTAMP>TIME" ->
                mapped(target, raw, size, nanos -> Math.floorMod(nanos, NANOS_OF_DAY) / NANOS_OF_MILLI);
            default -> Numbers.vector(target.vector(), raw, size);
        };
    }

    private static Vector mapped(RayType target, long[] raw, int size, LongUnaryOperator unit) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = raw[i] == Nulls.I64 ? Nulls.I64 : unit.applyAsLong(raw[i]);
        }
        return Numbers.vector(target.vector(), out, size);
    }

    /** Floating point numbers beyond the range of an integer type become its largest or smallest number. */
    private static long[] clipped(long[] values, RayType target, int size) {
        long most = switch (target) {
            case U8 -> 255;
            case I16 -> Short.MAX_VALUE;
            case I32, DATE, TIME -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        long least = target == RayType.U8 ? 0 : -most;
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = values[i] == Nulls.I64 ? values[i] : Math.max(least, Math.min(most, values[i]));
        }
        return out;
    }

    private static Vector spans(RayType target, Vector source) {
        RayType from = source.type().element();
        int size = source.size();
        if (target != RayType.TIMESPAN) {
            if (!Numbers.isNumber(target)) {
                throw refused(from, target);
            }
            return Numbers.vector(target.vector(), Numbers.longs(source), size);
        }
        return switch (from) {
            case TIME -> mapped(target, Numbers.longs(source), size, millis -> millis * NANOS_OF_MILLI);
            case TIMESTAMP -> mapped(target, Numbers.longs(source), size, nanos -> Math.floorMod(nanos, NANOS_OF_DAY));
            case DATE -> throw refused(from, target);
            case F64, F32 -> {
                double[] numbers = Numbers.doubles(source);
                long[] out = new long[size];
                for (int i = 0; i < size; i++) {
                    out[i] = Double.isNaN(numbers[i]) ? Nulls.I64 : rounded(numbers[i]);
                }
                yield Numbers.vector(target.vector(), out, size);
            }
            default -> Numbers.vector(target.vector(), Numbers.longs(source), size);
        };
    }

    /** Halves go away from zero. */
    private static long rounded(double nanos) {
        return Math.max(-Long.MAX_VALUE, (long) Math.copySign(Math.floor(Math.abs(nanos) + 0.5), nanos));
    }

    private static EngineException refused(RayType from, RayType target) {
        return EngineException.type(from.label() + " cannot become " + target.label());
    }

    /** Returns the nanoseconds at the beginning of a day; a day that is too far away has none. */
    private static long midnight(long day) {
        return Math.abs(day) > Long.MAX_VALUE / NANOS_OF_DAY ? Nulls.I64 : day * NANOS_OF_DAY;
    }
}
