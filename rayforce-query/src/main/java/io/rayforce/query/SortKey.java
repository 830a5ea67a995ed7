package io.rayforce.query;

import java.util.function.UnaryOperator;

/**
 * A column or expression to order by, and in which direction. Nulls are the smallest values. Immutable.
 *
 * @param expression what the rows are compared by
 * @param descending whether large values come first
 */
public record SortKey(Expr expression, boolean descending) {

    SortKey map(UnaryOperator<Node> replacement) {
        Node node = replacement.apply(expression.node);
        return node.equals(expression.node) ? this : new SortKey(new AnyExpr(node), descending);
    }
}
