package io.rayforce.interop.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A type of elements, and how random values of it are written in programs. */
enum Kind {
    B8(choice -> choice.of("true", "false")),
    U8(choice -> format("0x%02x", choice.below(256))),
    I16("0Nh", choice -> choice.of(choice.smallInteger() + "h", choice.smallInteger() + "h", "32767h", "-32767h")),
    I32(
            "0Ni",
            choice ->
                    choice.of(choice.smallInteger() + "i", choice.smallInteger() + "i", "2147483647i", "-2147483647i")),
    I64(
            "0Nl",
            choice -> choice.of(
                    "" + choice.smallInteger(),
                    "" + choice.smallInteger(),
                    "" + choice.smallInteger(),
                    choice.of("9223372036854775807", "-9223372036854775807", "3000000000"))),
    F32("0Ne", choice -> choice.quarter() + "e"),
    F64("0Nf", Choice::quarter),
    DATE("0Nd", choice -> format("20%02d.%02d.%02d", choice.below(40), 1 + choice.below(12), 1 + choice.below(28))),
    TIME(
            "0Nt",
            choice -> format(
                    "%02d:%02d:%02d.%03d", choice.below(24), choice.below(60), choice.below(60), choice.below(1000))),
    TIMESTAMP(
            "0Np",
            choice -> format(
                    "20%02d.%02d.%02dD%02d:%02d:%02d.%09d",
                    choice.below(30),
                    1 + choice.below(12),
                    1 + choice.below(28),
                    choice.below(24),
                    choice.below(60),
                    choice.below(60),
                    choice.below(1_000_000_000))),
    TIMESPAN(
            "0Nn",
            choice -> format(
                    "%s%dD%02d:%02d:%02d",
                    choice.of("", "-"), choice.below(9), choice.below(24), choice.below(60), choice.below(60))),
    SYM("'", choice -> choice.of("'a", "'b", "'c", "'B", "'id", "'x", "'s")),
    STR(
            "\"\"",
            choice -> choice.of("\"a\"", "\"abc\"", "\"Ab c\"", "\"né\"", "\"цена\"", "\" x \"", "\"12\"", "\"id\"")),
    GUID(
            "\"00000000-0000-0000-0000-000000000000\"",
            choice -> format("\"%08x-0000-4000-8000-000000000001\"", choice.below(4)));

    static final List<Kind> ALL = List.of(values());

    private final String nothing;
    private final Function<Choice, String> element;

    Kind(Function<Choice, String> element) {
        this("", element);
    }

    Kind(String nothing, Function<Choice, String> element) {
        this.nothing = nothing;
        this.element = element;
    }

    /** Returns an element as it stands in a vector; one in eight is null, where the type has a null. */
    String element(Choice choice) {
        return nothing.isEmpty() || !choice.oneIn(8) ? element.apply(choice) : nothing;
    }

    /** Returns an atom of this type as program text. */
    String atom(Choice choice) {
        return this == GUID ? guid(element(choice)) : element(choice);
    }

    private static String guid(String text) {
        return "(as 'GUID " + text + ")";
    }

    /** Returns a vector of elements as program text. */
    String vector(List<String> elements) {
        if (elements.isEmpty()) {
            return "(as '" + name() + " [])";
        }
        return this == GUID
                ? elements.stream().map(Kind::guid).collect(Collectors.joining(" ", "(enlist ", ")"))
                : elements.stream().collect(Collectors.joining(" ", "[", "]"));
    }

    /** Returns a random vector as program text. */
    String vector(Choice choice, int size) {
        return vector(elements(choice, size));
    }

    List<String> elements(Choice choice, int size) {
        return java.util.stream.Stream.generate(() -> element(choice))
                .limit(size)
                .toList();
    }

    private static String format(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}
