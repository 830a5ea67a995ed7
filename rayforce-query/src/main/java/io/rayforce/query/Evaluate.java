package io.rayforce.query;

import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;

/** An expression as a query of its own. */
final class Evaluate extends Statement<RayValue> {

    private final Expr expression;

    Evaluate(Expr expression) {
        this.expression = expression;
    }

    @Override
    RayValue tree(Bindings bindings) {
        RayValue tree = code(bindings);
        if (tree instanceof Str text) {
            throw new QueryException("a string by itself would be run as program text: \"" + text.value() + "\"");
        }
        return tree;
    }

    /**
     * Returns the code. A call by an unknown name is data where it is an argument, unless that is within a function; so the
     * code becomes one where it calls what not every server brings.
     */
    private RayValue code(Bindings bindings) {
        RayValue code = expression.node.tree(bindings);
        boolean isKnown = expression.node.parts().stream().noneMatch(part -> part.any(node -> !isKnown(node)));
        return isKnown ? code : withinFunction(code);
    }

    private static RayValue withinFunction(RayValue code) {
        return RayList.of(RayList.of(Name.of("fn"), I64Vector.of(), code));
    }

    /** Returns code that is evaluated as the argument of a call, too. */
    static RayValue asArgument(RayValue code) {
        return code instanceof RayList call
                        && call.size() > 0
                        && call.at(0) instanceof Name name
                        && !Verbs.contains(name.text())
                ? withinFunction(code)
                : code;
    }

    private static boolean isKnown(Node node) {
        return !(node instanceof Node.Call call && call.head() instanceof Name name) || Verbs.contains(name.text());
    }

    @Override
    public RayValue result(RayValue reply) {
        return reply;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Evaluate other && expression.equals(other.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }
}
