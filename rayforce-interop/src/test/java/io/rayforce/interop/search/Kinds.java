package io.rayforce.interop.search;

import java.util.List;
import java.util.Map;

/** The letters of a grammar and the kinds that each stands for. */
final class Kinds {

    private static final List<Kind> INTEGERS = List.of(Kind.I16, Kind.I32, Kind.I64);
    private static final List<Kind> NUMBERS = List.of(Kind.I16, Kind.I32, Kind.I64, Kind.F64, Kind.U8, Kind.B8);
    private static final List<Kind> MOMENTS = List.of(Kind.DATE, Kind.TIME, Kind.TIMESTAMP);
    private static final List<Kind> TEXTS = List.of(Kind.SYM, Kind.STR);
    private static final List<Kind> USUAL = List.of(
            Kind.B8,
            Kind.U8,
            Kind.I16,
            Kind.I32,
            Kind.I64,
            Kind.F64,
            Kind.DATE,
            Kind.TIME,
            Kind.TIMESTAMP,
            Kind.SYM,
            Kind.STR);

    private static final Map<String, List<Kind>> SETS = Map.of(
            "K", Kind.ALL,
            "L", Kind.ALL,
            "U", USUAL,
            "V", USUAL,
            "I", INTEGERS,
            "J", INTEGERS,
            "N", NUMBERS,
            "M", NUMBERS,
            "D", MOMENTS,
            "T", TEXTS);

    private Kinds() {}

    /** Returns what a letter stands for. */
    static List<Kind> of(String letter) {
        List<Kind> kinds = SETS.get(letter);
        if (kinds == null) {
            throw new IllegalArgumentException("no set of kinds: " + letter);
        }
        return kinds;
    }
}
