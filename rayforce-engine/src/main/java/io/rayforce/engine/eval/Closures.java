package io.rayforce.engine.eval;

import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lambda takes along from where it is made, and what it brings to where it runs. */
public final class Closures {

    private Closures() {}

    /** Makes a lambda that takes along, by value, the local names that its body mentions. */
    public static Lambda close(SymVector parameters, RayList body, @Nullable Scope scope) {
        Map<String, RayValue> captured = new LinkedHashMap<>();
        if (scope != null) {
            capture(body, List.of(parameters.toArray()), scope, captured);
        }
        if (captured.isEmpty()) {
            return Lambda.of(parameters, body);
        }
        SymVector names = SymVector.of(captured.keySet().toArray(String[]::new));
        return new Lambda(parameters, body, Dict.of(names, RayList.of(captured.values())));
    }

    private static void capture(RayValue form, List<String> parameters, Scope scope, Map<String, RayValue> captured) {
        if (form instanceof RayList list) {
            list.forEach(element -> capture(element, parameters, scope, captured));
        } else if (form instanceof Dict dict && dict.values() instanceof RayList values) {
            capture(values, parameters, scope, captured);
        } else if (form instanceof Name name && !parameters.contains(name.text())) {
            String first = name.text().split("\\.", 2)[0];
            RayValue local = scope.local(first);
            if (local != null) {
                captured.put(first, local);
            }
        }
    }

    /** Returns what the names of a lambda mean when its body begins to run. */
    static Map<String, RayValue> locals(Lambda lambda, RayValue[] arguments) {
        Map<String, RayValue> locals = new HashMap<>();
        if (lambda.captured().keys() instanceof SymVector names
                && lambda.captured().values() instanceof Sequence values) {
            for (int i = 0; i < names.size(); i++) {
                locals.put(names.get(i), values.at(i));
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            locals.put(lambda.parameters().get(i), arguments[i]);
        }
        return locals;
    }

    /** Returns the names in the brackets of a {@code fn} form, or null if it is no list of names. */
    public static @Nullable SymVector parameters(RayValue form) {
        if (form instanceof SymVector names) {
            return names;
        }
        if (form instanceof Sequence sequence && sequence.size() == 0) {
            return SymVector.of();
        }
        if (form instanceof RayList list && list.stream().allMatch(Closures::isName)) {
            return SymVector.of(list.stream().map(Closures::text).toArray(String[]::new));
        }
        return null;
    }

    private static boolean isName(RayValue value) {
        return value instanceof Name || value instanceof Sym;
    }

    private static String text(RayValue value) {
        return value instanceof Name name ? name.text() : ((Sym) value).value();
    }

    /** Tells whether a name is reserved: it begins with a dot. */
    public static boolean anyReserved(SymVector names) {
        return Arrays.stream(names.toArray()).anyMatch(name -> name.startsWith("."));
    }
}
