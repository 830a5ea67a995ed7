package io.rayforce.types.wire;

import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayValue;
import java.util.Set;

/** The functions of servers that speak wire version 1. Their names are not bound there, so they travel as functions. */
final class Version1Functions {

    private static final Set<String> UNARY =
            Set.of(("asc avg ceil count date de desc dev distinct eval first floor group guid iasc"
                            + " idesc key last load max med meta min neg nil? not parse raise rank raze rc read reverse round ser"
                            + " sum til time type value where diverse select update quote show resolve get row unify exit")
                    .split(" "));
    private static final Set<String> BINARY =
            Set.of(("!= % * + - / < <= == > >= as at bin binr concat dict div except filter find in let like rand"
                            + " remove sect set split table take try union within write xasc xbar xdesc xrank enum")
                    .split(" "));
    private static final Set<String> VARIADIC = Set.of(
            ("alter and apply asof-join do enlist fold fold-left fold-right format if inner-join insert left-join list"
                            + " map map-left map-right modify or pmap print println read-csv return scan scan-left scan-right"
                            + " timeit upsert window-join window-join1 write-csv timestamp env")
                    .split(" "));

    /** Functions of later servers that queries are made of. */
    private static final Set<String> MISSING =
            Set.of("full-join", "anti-join", "pivot", "window", "not-in", "wavg", "ungroup");

    private Version1Functions() {}

    /** Returns the function of a name; the name itself if no function of the language has it. */
    static RayValue of(String name) {
        String own = swapped(name);
        if (UNARY.contains(own)) {
            return new Builtin(own, Builtin.Arity.UNARY);
        }
        if (BINARY.contains(own)) {
            return new Builtin(own, Builtin.Arity.BINARY);
        }
        return VARIADIC.contains(own) ? new Builtin(own, Builtin.Arity.VARIADIC) : Name.of(name);
    }

    static boolean isMissing(String name) {
        return MISSING.contains(name);
    }

    /** The two divisions have each other's names. */
    static String swapped(String name) {
        return switch (name) {
            case "/" -> "div";
            case "div" -> "/";
            default -> name;
        };
    }
}
