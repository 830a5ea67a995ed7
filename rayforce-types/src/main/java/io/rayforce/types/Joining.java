package io.rayforce.types;

import java.lang.reflect.Array;
import java.util.List;

/** Puts sequences of one type behind each other. */
final class Joining {

    private Joining() {}

    /** Returns the elements of all parts; parts that are not all vectors of one type become a list. */
    static Sequence of(List<? extends Sequence> parts) {
        RayType type = parts.get(0).type();
        long size = parts.stream().mapToLong(Sequence::size).sum();
        if (size > Integer.MAX_VALUE - 8) {
            throw new ConversionException(size + " elements are more than one vector holds");
        }
        if (parts.stream().anyMatch(part -> part.type() != type) || type == RayType.LIST) {
            return list(parts, (int) size);
        }
        List<Vector> vectors = parts.stream().map(Vector.class::cast).toList();
        return switch (type) {
            case SYM_VECTOR -> symbols(vectors, (int) size);
            case STR_VECTOR -> strings(vectors, (int) size);
            default -> vectors.get(0).over(arrays(vectors, (int) size));
        };
    }

    private static RayList list(List<? extends Sequence> parts, int size) {
        RayValue[] elements = new RayValue[size];
        int at = 0;
        for (Sequence part : parts) {
            for (int i = 0; i < part.size(); i++) {
                elements[at++] = part.at(i);
            }
        }
        return RayList.wrap(elements);
    }

    /** A GUID takes two places of its array. */
    private static Object arrays(List<Vector> vectors, int size) {
        int places = vectors.get(0) instanceof GuidVector ? 2 : 1;
        Class<?> primitive = vectors.get(0).array().getClass().getComponentType();
        Object joined = Array.newInstance(primitive, Math.multiplyExact(size, places));
        int at = 0;
        for (Vector vector : vectors) {
            int count = vector.size() * places;
            System.arraycopy(vector.array(), vector.offset() * places, joined, at, count);
            at += count;
        }
        return joined;
    }

    /** Every symbol is looked up once for each part that has it. */
    private static SymVector symbols(List<Vector> vectors, int size) {
        SymDictionary dictionary = new SymDictionary();
        int[] codes = new int[size];
        int at = 0;
        for (Vector part : vectors) {
            SymVector vector = (SymVector) part;
            int[] translation = new int[vector.dictionary().size()];
            for (int i = 0; i < vector.size(); i++) {
                int code = vector.code(i);
                if (code != Nulls.SYM && translation[code] == Nulls.SYM) {
                    translation[code] = dictionary.add(vector.dictionary().text(code));
                }
                codes[at++] = translation[code];
            }
        }
        return SymVector.wrap(dictionary, codes);
    }

    private static StrVector strings(List<Vector> vectors, int size) {
        long length = vectors.stream()
                .mapToLong(part -> ((StrVector) part).totalLength())
                .sum();
        if (length > Integer.MAX_VALUE - 8) {
            throw new ConversionException("the strings of one vector take " + length + " bytes, more than 2 GiB");
        }
        byte[] bytes = new byte[(int) length];
        int[] ends = new int[size];
        int at = 0;
        int end = 0;
        for (Vector part : vectors) {
            StrVector vector = (StrVector) part;
            vector.copyBytes(bytes, end);
            for (int i = 0; i < vector.size(); i++) {
                end += vector.byteLength(i);
                ends[at++] = end;
            }
        }
        return StrVector.wrap(bytes, ends);
    }
}
