package io.rayforce.query;

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
        RayValue tree = expression.node.tree(bindings);
        if (tree instanceof Str text) {
            throw new QueryException("a string by itself would be run as program text: \"" + text.value() + "\"");
        }
        return tree;
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
