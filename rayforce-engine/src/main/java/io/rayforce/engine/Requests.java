package io.rayforce.engine;

import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Globals;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;

/** What can be told of a request without running it. */
final class Requests {

    private static final int SHOWN = 200;
    private static final int SHORT_TEXT = 256;
    private static final int FEW = 64;

    private Requests() {}

    /** Returns enough of a request for a message. */
    static String brief(RayValue request) {
        if (request instanceof Str text) {
            String program = text.value();
            return program.length() <= SHOWN ? program : program.substring(0, SHOWN) + " …";
        }
        if (request instanceof RayList list
                && list.size() > 0
                && (list.at(0) instanceof Name || list.at(0) instanceof Builtin)) {
            return "(" + Rayfall.print(list.at(0)) + " …)";
        }
        return "a " + request.type().label();
    }

    /** Tells whether a request is a few calls of elementwise functions on atoms and short vectors. */
    static boolean isImmediate(RayValue request, Functions functions, Globals globals) {
        if (!(request instanceof Str text)) {
            return isCheap(request, functions, globals);
        }
        if (text.value().length() > SHORT_TEXT) {
            return false;
        }
        try {
            return text.value().isEmpty() || isCheap(Rayfall.parse(text.value()), functions, globals);
        } catch (RayfallSyntaxException fault) {
            return true;
        }
    }

    private static boolean isCheap(RayValue form, Functions functions, Globals globals) {
        if (form instanceof RayList list && list.size() > 0) {
            return list.size() <= FEW
                    && isCheapHead(list.at(0), functions, globals)
                    && list.stream().skip(1).allMatch(argument -> isCheap(argument, functions, globals));
        }
        return form instanceof Atom || form == RayNull.NULL || form instanceof Sequence vector && vector.size() <= FEW;
    }

    private static boolean isCheapHead(RayValue head, Functions functions, Globals globals) {
        String name =
                head instanceof Name called ? called.text() : head instanceof Builtin builtin ? builtin.name() : "";
        Function function = globals.find(name).isPresent() ? null : functions.find(name);
        return function != null
                && function.role() == Function.Role.ELEMENTWISE
                && function.body() instanceof Function.Plain;
    }
}
