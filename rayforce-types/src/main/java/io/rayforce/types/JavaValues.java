package io.rayforce.types;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Java values become, and what becomes of them on the way back. Nothing is truncated, wrapped or rounded. */
final class JavaValues {

    private JavaValues() {}

    static RayValue of(Object value) {
        if (value instanceof RayValue done) {
            return done;
        } else if (value instanceof Collection<?> elements) {
            return elements(elements);
        } else if (value instanceof Map<?, ?> map) {
            return dict(map);
        } else if (value.getClass().isArray()) {
            return array(value);
        }
        return atom(value);
    }

    static Atom atom(Object value) {
        if (value instanceof Atom atom) {
            return atom;
        } else if (value instanceof Boolean truth) {
            return B8.of(truth);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return integer(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            return floating(((Number) value).doubleValue());
        } else if (value instanceof String text) {
            return Sym.of(text);
        } else if (value instanceof Enum<?> constant) {
            return Sym.of(constant.name());
        } else if (value instanceof UUID uuid) {
            return Guid.of(uuid);
        }
        return temporal(value);
    }

    private static Atom temporal(Object value) {
        if (value instanceof LocalDate date) {
            return Date.of(date);
        } else if (value instanceof LocalTime time) {
            return Time.of(time);
        } else if (value instanceof Instant instant) {
            return Timestamp.of(instant);
        } else if (value instanceof OffsetDateTime time) {
            return Timestamp.of(time.toInstant());
        } else if (value instanceof ZonedDateTime time) {
            return Timestamp.of(time.toInstant());
        } else if (value instanceof Duration duration) {
            return Timespan.of(duration);
        }
        throw new ConversionException(
                "no Rayforce value for " + value + " of " + value.getClass().getName() + advice(value));
    }

    private static String advice(Object value) {
        return value instanceof LocalDateTime
                ? ": it names no point in time without a zone; give an Instant or an OffsetDateTime"
                : value instanceof Byte ? ": a Java byte is signed; give U8.of(0 to 255) or a short" : "";
    }

    private static Atom integer(long number) {
        if (number == Nulls.I64) {
            throw new ConversionException("Long.MIN_VALUE is the null of I64: give I64.NULL");
        }
        return I64.of(number);
    }

    private static Atom floating(double number) {
        if (Double.isNaN(number)) {
            throw new ConversionException("NaN is the null of F64: give F64.NULL");
        }
        return F64.of(number);
    }

    /** Elements of one type become a vector, others a list. */
    private static RayValue elements(Collection<?> elements) {
        List<RayValue> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(element == null ? RayNull.NULL : of(element));
        }
        RayType type = commonType(values);
        if (type == RayType.NULL) {
            return RayList.of(values);
        }
        VectorBuilder vector = Vectors.builder(type);
        for (RayValue value : values) {
            vector.append(value);
        }
        return vector.build();
    }

    /** Returns the atom type that all values have which are not the null object; the type of the null object if there is none. */
    private static RayType commonType(List<RayValue> values) {
        RayType common = RayType.NULL;
        for (RayValue value : values) {
            boolean nothing = value == RayNull.NULL;
            boolean fits = value instanceof Atom && (common == RayType.NULL || common == value.type());
            boolean unholdable = value.equals(B8.NULL) || value.equals(U8.NULL);
            if (!nothing && !fits || unholdable) {
                return RayType.NULL;
            }
            common = nothing ? common : value.type();
        }
        boolean hasNothing = values.contains(RayNull.NULL);
        return hasNothing && (common == RayType.B8 || common == RayType.U8) ? RayType.NULL : common;
    }

    private static RayValue dict(Map<?, ?> map) {
        RayValue keys = elements(map.keySet());
        List<RayValue> values = new ArrayList<>(map.size());
        for (Object value : map.values()) {
            values.add(value == null ? RayNull.NULL : of(value));
        }
        return Dict.of(keys, RayList.of(values));
    }

    private static RayValue array(Object array) {
        if (array instanceof boolean[] elements) {
            return B8Vector.of(elements);
        } else if (array instanceof byte[] elements) {
            return U8Vector.wrap(elements.clone());
        } else if (array instanceof short[] elements) {
            return I16Vector.wrap(elements.clone());
        } else if (array instanceof int[] elements) {
            return I32Vector.of(elements);
        } else if (array instanceof long[] elements) {
            return I64Vector.of(elements);
        } else if (array instanceof float[] elements) {
            return F32Vector.of(elements);
        } else if (array instanceof double[] elements) {
            return F64Vector.of(elements);
        } else if (array instanceof String[] elements) {
            return SymVector.of(elements);
        } else if (array instanceof Object[] elements) {
            return elements(Arrays.asList(elements));
        }
        throw new ConversionException(
                "no Rayforce value for an array of " + array.getClass().getComponentType());
    }

    static @Nullable Object toJavaOrNull(RayValue value) {
        if (value instanceof Atom atom) {
            return atom.isNull() ? null : atomToJava(atom);
        } else if (value instanceof Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>(sequence.size());
            for (int i = 0; i < sequence.size(); i++) {
                list.add(toJavaOrNull(sequence.at(i)));
            }
            return list;
        } else if (value instanceof Dict dict) {
            return map(dict);
        } else if (value instanceof RayTable table) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            table.toMap().forEach((name, column) -> map.put(name, toJavaOrNull(column)));
            return map;
        }
        return value == RayNull.NULL ? null : value instanceof Name name ? name.text() : value;
    }

    private static Map<@Nullable Object, @Nullable Object> map(Dict dict) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < dict.size(); i++) {
            map.putIfAbsent(toJavaOrNull(dict.keyAt(i)), toJavaOrNull(dict.valueAt(i)));
        }
        return map;
    }

    private static Object atomToJava(Atom atom) {
        return switch (atom.type()) {
            case B8 -> ((B8) atom).value();
            case U8 -> ((U8) atom).value();
            case I16 -> ((I16) atom).value();
            case I32 -> ((I32) atom).value();
            case I64 -> ((I64) atom).value();
            case F32 -> ((F32) atom).value();
            case F64 -> ((F64) atom).value();
            case DATE -> ((Date) atom).toLocalDate();
            case TIME -> ((Time) atom).toLocalTime();
            case TIMESTAMP -> ((Timestamp) atom).toInstant();
            case TIMESPAN -> ((Timespan) atom).toDuration();
            case GUID -> ((Guid) atom).toUuid();
            case SYM -> ((Sym) atom).value();
            case STR -> ((Str) atom).value();
            default -> throw new IllegalStateException(atom.type() + " is no atom");
        };
    }
}
