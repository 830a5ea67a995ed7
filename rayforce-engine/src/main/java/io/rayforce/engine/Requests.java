package io.rayforce.engine;

import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;

/** What can be told of a request without running it. */
final class Requests {

    private static final int SHOWN = 200;

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
}
