package io.rayforce.types;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes vectors of single values and of other vectors. */
public final class Vectors {

    private Vectors() {}

    /**
     * Returns the vector of the given atoms.
     *
     * @param type the type of all of them, an atom type
     * @throws ConversionException if one is of another type, or a null that no vector of the type can hold
     */
    public static Vector ofAtoms(RayType type, List<? extends RayValue> atoms) {
        for (RayValue atom : atoms) {
            if (atom.type() != type) {
                throw new ConversionException("a vector of " + type.label() + " cannot hold " + atom);
            }
        }
        int size = atoms.size();
        return switch (type) {
            case B8 -> B8Vector.wrap(bytes(atoms, atom -> ((B8) atom).value() ? 1 : 0));
            case U8 -> U8Vector.wrap(bytes(atoms, atom -> ((U8) atom).value()));
            case I16 -> {
                short[] array = new short[size];
                for (int i = 0; i < size; i++) {
                    array[i] = ((I16) atoms.get(i)).value();
                }
                yield I16Vector.wrap(array);
            }
            case I32 ->
                I32Vector.wrap(
                        atoms.stream().mapToInt(atom -> ((I32) atom).value()).toArray());
            case DATE ->
                DateVector.wrap(
                        atoms.stream().mapToInt(atom -> ((Date) atom).days()).toArray());
            case TIME ->
                TimeVector.wrap(
                        atoms.stream().mapToInt(atom -> ((Time) atom).millis()).toArray());
            case I64 ->
                I64Vector.wrap(
                        atoms.stream().mapToLong(atom -> ((I64) atom).value()).toArray());
            case TIMESTAMP ->
                TimestampVector.wrap(atoms.stream()
                        .mapToLong(atom -> ((Timestamp) atom).nanos())
                        .toArray());
            case TIMESPAN ->
                TimespanVector.wrap(atoms.stream()
                        .mapToLong(atom -> ((Timespan) atom).nanos())
                        .toArray());
            case F32 -> {
                float[] array = new float[size];
                for (int i = 0; i < size; i++) {
                    array[i] = ((F32) atoms.get(i)).value();
                }
                yield F32Vector.wrap(array);
            }
            case F64 ->
                F64Vector.wrap(
                        atoms.stream().mapToDouble(atom -> ((F64) atom).value()).toArray());
            case GUID -> {
                long[] array = new long[2 * size];
                for (int i = 0; i < size; i++) {
                    array[2 * i] = ((Guid) atoms.get(i)).high();
                    array[2 * i + 1] = ((Guid) atoms.get(i)).low();
                }
                yield GuidVector.wrap(array);
            }
            case SYM -> SymVector.of(texts(atoms, atom -> ((Sym) atom).value()));
            case STR -> StrVector.of(texts(atoms, atom -> ((Str) atom).value()));
            default -> throw new ConversionException("there are no vectors of " + type);
        };
    }

    /**
     * Returns the vector of Java objects, which have to be of one kind; see {@link RayValue#of(Object)}.
     *
     * @throws ConversionException if they are of several types, or there are none to tell the type
     */
    public static Vector of(Collection<?> objects) {
        if (RayValue.of(objects) instanceof Vector vector) {
            return vector;
        }
        throw new ConversionException(
                "the elements have no type in common: use Vectors.of(type, ...) or RayList.of(...)");
    }

    /**
     * Returns the vector of the given type of Java objects. Java nulls become nulls.
     *
     * @throws ConversionException if one does not fit the type
     */
    public static Vector of(RayType type, Collection<?> objects) {
        VectorBuilder builder = builder(type);
        for (Object object : objects) {
            if (object == null) {
                builder.appendNull();
            } else {
                builder.append(object);
            }
        }
        return builder.build();
    }

    /**
     * Returns a vector of the given type that repeats one value.
     *
     * @throws ConversionException if it does not fit the type
     */
    public static Vector filled(RayType type, Object object, int size) {
        return of(type, Collections.nCopies(size, object));
    }

    /**
     * Returns a vector of the given type and size that holds nothing but zeros: false, the number 0, the first instant of a temporal
     * type, the empty text or identifier.
     *
     * @param type an atom type
     * @throws ConversionException if there are no vectors of the type
     */
    public static Vector filled(RayType type, int size) {
        Vector empty = empty(type);
        int places = type == RayType.GUID ? 2 * size : size;
        return empty.over(Array.newInstance(empty.array().getClass().getComponentType(), places));
    }

    /**
     * Returns the elements as a vector of another type. Numbers of all types become each other where they have an exact form, a number
     * becomes a temporal value of as many units and the reverse, symbols and strings become each other; nulls stay nulls.
     *
     * @param type an atom type
     * @throws ConversionException if an element does not fit; the message names its position
     */
    public static Vector cast(Sequence elements, RayType type) {
        return Casting.of(elements, type, "element ");
    }

    /**
     * Returns a builder of a vector.
     *
     * @param type an atom type
     * @throws ConversionException if there are no vectors of the type
     */
    public static VectorBuilder builder(RayType type) {
        return switch (type) {
            case B8, U8, I16, I32, I64, DATE, TIME, TIMESTAMP, TIMESPAN -> new IntegerBuilder(type);
            case F32, F64 -> new FloatingBuilder(type);
            case GUID -> new GuidBuilder();
            case SYM -> new SymBuilder();
            case STR -> new StrBuilder();
            default -> throw new ConversionException("there are no vectors of " + type);
        };
    }

    /**
     * Returns the elements of all parts, one part behind the other; parts of different types become a list.
     *
     * @throws ConversionException if there are no parts, or too many elements for one vector
     */
    public static Sequence concat(List<? extends Sequence> parts) {
        if (parts.isEmpty()) {
            throw new ConversionException("no parts to join");
        }
        return Joining.of(parts);
    }

    /** Returns a copy of the elements, the last one first. */
    public static <S extends Sequence> S reverse(S elements) {
        int size = elements.size();
        return pick(elements, IntStream.range(0, size).map(i -> size - 1 - i).toArray());
    }

    /** Returns a copy of the elements without those that are equal to an earlier one. */
    public static <S extends Sequence> S distinct(S elements) {
        Set<RayValue> seen = new HashSet<>();
        return pick(
                elements,
                IntStream.range(0, elements.size())
                        .filter(i -> seen.add(elements.at(i)))
                        .toArray());
    }

    /** Every sequence picks one of its own class. */
    @SuppressWarnings("unchecked")
    private static <S extends Sequence> S pick(S elements, int... positions) {
        return (S) elements.pick(positions);
    }

    /** Returns the vector without elements of an atom type. */
    public static Vector empty(RayType type) {
        return ofAtoms(type, List.of());
    }

    private interface ByteOf {
        int of(RayValue atom);
    }

    private static byte[] bytes(List<? extends RayValue> atoms, ByteOf element) {
        byte[] array = new byte[atoms.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (byte) element.of(atoms.get(i));
        }
        return array;
    }

    private static String[] texts(List<? extends RayValue> atoms, Function<RayValue, String> element) {
        String[] array = new String[atoms.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = element.apply(atoms.get(i));
        }
        return array;
    }
}
