package io.rayforce.query;

import io.rayforce.types.B8;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;

/** How conditions are joined, flat as far as a server takes it. */
final class Conditions {

    private static final int FLAT = 60;
    private static final int MOST = 500;

    private Conditions() {}

    /** Returns the conditions joined by {@code and} or {@code or}; conditions that are none leave no trace. */
    static Node join(String verb, List<Node> conditions) {
        List<Node> wanted = new ArrayList<>();
        for (Node condition : conditions) {
            if (!(condition instanceof Node.NoCondition)) {
                wanted.add(condition);
            }
        }
        return switch (wanted.size()) {
            case 0 -> new Node.NoCondition();
            case 1 -> wanted.get(0);
            default -> new Node.Call(Name.of(verb), flat(verb, wanted), RayType.B8);
        };
    }

    private static List<Node> flat(String verb, List<Node> conditions) {
        List<Node> flat = new ArrayList<>();
        for (Node condition : conditions) {
            if (condition instanceof Node.Call call && call.is(verb)) {
                flat.addAll(call.parts());
            } else {
                flat.add(condition);
            }
        }
        return flat;
    }

    static Node not(Node condition) {
        return condition instanceof Node.NoCondition ? condition : Node.call("not", RayType.B8, condition);
    }

    static Node always(boolean value) {
        return new Node.Const(B8.of(value));
    }

    /**
     * Returns the code that joins conditions: a server takes some sixty side by side, and more only in pairs.
     *
     * @param code the verb, and the conditions after it; passes to the code
     */
    static RayValue tree(RayValue[] code) {
        int conditions = code.length - 1;
        if (conditions <= FLAT) {
            return RayList.wrap(code);
        }
        if (conditions > MOST) {
            throw new QueryException(conditions + " conditions are more than a server takes (" + MOST
                    + "); use in(...) for alternatives, or join with a table of them");
        }
        RayValue joined = code[1];
        for (int i = 2; i < code.length; i++) {
            joined = RayList.of(code[0], joined, code[i]);
        }
        return joined;
    }
}
