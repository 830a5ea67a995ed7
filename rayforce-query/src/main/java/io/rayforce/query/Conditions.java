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
        List<Node> flat = new ArrayList<>();
        for (Node condition : conditions) {
            if (condition instanceof Node.Call call && call.is(verb)) {
                flat.addAll(call.parts());
            } else if (!(condition instanceof Node.NoCondition)) {
                flat.add(condition);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Node.NoCondition();
            case 1 -> flat.get(0);
            default -> new Node.Call(Name.of(verb), flat, RayType.B8);
        };
    }

    static Node not(Node condition) {
        return condition instanceof Node.NoCondition ? condition : Node.call("not", RayType.B8, condition);
    }

    static Node always(boolean value) {
        return new Node.Const(B8.of(value));
    }

    /** Returns the code that joins the conditions: a server takes some sixty side by side, and more only in pairs. */
    static RayValue tree(Name verb, List<RayValue> conditions) {
        if (conditions.size() <= FLAT) {
            return Node.call(verb, conditions);
        }
        if (conditions.size() > MOST) {
            throw new QueryException(conditions.size() + " conditions are more than a server takes (" + MOST
                    + "); use in(...) for alternatives, or join with a table of them");
        }
        RayValue joined = conditions.get(0);
        for (RayValue condition : conditions.subList(1, conditions.size())) {
            joined = RayList.of(verb, joined, condition);
        }
        return joined;
    }
}
