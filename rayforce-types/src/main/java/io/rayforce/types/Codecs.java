package io.rayforce.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between Java objects and values that know, beyond what {@link RayValue#of(Object)} and {@link RayValue#toJava()} do, the
 * classes of some codecs. The first codec counts whose class an object is an instance of.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Codecs {

    private final List<Codec<?>> codecs;

    private Codecs(List<Codec<?>> codecs) {
        this.codecs = codecs;
    }

    /** Returns conversions that know the given codecs, in that order. */
    public static Codecs of(Codec<?>... codecs) {
        return new Codecs(List.of(codecs));
    }

    /** Returns conversions that know the codecs which modules and archives beside this library's provide as services. */
    @SuppressWarnings("rawtypes")
    public static Codecs installed() {
        List<Codec<?>> found = new ArrayList<>();
        for (Codec codec : ServiceLoader.load(Codec.class, Codecs.class.getClassLoader())) {
            found.add(codec);
        }
        return new Codecs(List.copyOf(found));
    }

    /** Returns conversions that know one more codec, which goes before the others. */
    public Codecs with(Codec<?> codec) {
        List<Codec<?>> more = new ArrayList<>(List.of(codec));
        more.addAll(codecs);
        return new Codecs(List.copyOf(more));
    }

    /** Returns the codec of exactly that class. */
    @SuppressWarnings("unchecked") // A codec tells its class.
    public <T> Optional<Codec<T>> codec(Class<T> type) {
        return codecs.stream()
                .filter(codec -> codec.type() == type)
                .map(codec -> (Codec<T>) codec)
                .findFirst();
    }

    /**
     * Returns the value of an object, of a collection, an array or a map of them, or of anything that {@link RayValue#of(Object)} takes.
     *
     * @throws ConversionException if there is none
     */
    public RayValue encode(Object object) {
        for (Codec<?> codec : codecs) {
            if (codec.type().isInstance(object)) {
                return encoded(codec, object);
            }
        }
        if (object instanceof Collection<?> elements) {
            return RayValue.of(elements(elements));
        } else if (object instanceof Object[] elements && !(object instanceof String[])) {
            return RayValue.of(elements(Arrays.asList(elements)));
        } else if (object instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(elementOrNull(key), elementOrNull(value)));
            return RayValue.of(entries);
        }
        return RayValue.of(object);
    }

    private static <T> RayValue encoded(Codec<T> codec, Object object) {
        return codec.encode(codec.type().cast(object));
    }

    private List<@Nullable Object> elements(Collection<?> elements) {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(elementOrNull(element));
        }
        return values;
    }

    private @Nullable Object elementOrNull(@Nullable Object element) {
        return element == null ? null : encode(element);
    }

    /**
     * Returns the object of a value: what the codec of exactly that class makes of it, or, if there is none, what
     * {@link RayValue#toJava()} does.
     *
     * @throws ConversionException if it is of another class, or null
     */
    public <T> T decode(RayValue value, Class<T> type) {
        Optional<Codec<T>> codec = codec(type);
        if (codec.isPresent()) {
            return codec.get().decode(value);
        }
        Object object = value.toJava();
        if (!type.isInstance(object)) {
            throw new ConversionException(value + " of " + value.type() + " is no " + type.getName()
                    + ", and there is no codec for that class");
        }
        return type.cast(object);
    }
}
