package io.rayforce.engine.eval;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;

/**
 * Tells from its form whether a request writes. A request that hides it, in a lambda that is bound to a name, is found out
 * when it does and then starts again.
 */
final class WriteIntent {

    private WriteIntent() {}

    static boolean of(RayValue form) {
        if (form instanceof RayList list && list.size() > 0) {
            return writes(list) || isAny(list);
        }
        return form instanceof Dict dict && of(dict.values());
    }

    private static boolean isAny(RayList forms) {
        for (int i = 0; i < forms.size(); i++) {
            if (of(forms.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean writes(RayList call) {
        return switch (head(call.at(0))) {
            case "set", "del" -> true;
            case "insert", "upsert", "alter" -> call.size() > 1 && isQuoted(call.at(1));
            case "update", "delete" ->
                call.size() > 1
                        && call.at(1) instanceof Dict clauses
                        && clauses.get("from").filter(WriteIntent::isQuoted).isPresent();
            default -> false;
        };
    }

    private static String head(RayValue head) {
        if (head instanceof Name name) {
            return name.text();
        }
        if (head instanceof Builtin builtin) {
            return builtin.name();
        }
        return head instanceof Sym symbol ? symbol.value() : "";
    }

    private static boolean isQuoted(RayValue target) {
        return target instanceof Sym
                || target instanceof RayList list
                        && list.size() == 2
                        && head(list.at(0)).equals("quote");
    }
}
