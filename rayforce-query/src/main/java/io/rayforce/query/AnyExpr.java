package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose type only the server knows: it is combined with anything, and nothing is checked before it is sent. A
 * text constant is compared as a string, which fits symbol and string columns alike; a number or date compared with a text is
 * false for every row, and the server says nothing. Immutable.
 */
@CheckReturnValue
public sealed class AnyExpr extends NumericExpr<AnyExpr, Expr, AnyExpr> permits AnyColumn {

    AnyExpr(Node node) {
        super(node);
    }

    @Override
    final AnyExpr self(Node node) {
        return new AnyExpr(node);
    }

    @Override
    final AnyExpr result(Node node) {
        return new AnyExpr(node);
    }

    @Override
    final @Nullable RayType resultType() {
        // Of what is known, the sum of floating point numbers is the one that stays what it was.
        return type() == RayType.F64 ? RayType.F64 : null;
    }

    /** Takes this as a condition. */
    public final BoolExpr isTrue() {
        return new BoolExpr(node);
    }

    /** Tells whether this, a condition, is false. */
    public final BoolExpr isFalse() {
        return isTrue().not();
    }

    /** Tells whether the value equals the given one. */
    public final BoolExpr eq(Object value) {
        return test("==", value);
    }

    /** Tells whether the value differs from the given one; a null does. */
    public final BoolExpr ne(Object value) {
        return test("!=", value);
    }

    /** Tells whether this is less; a null is. */
    public final BoolExpr lt(Object value) {
        return test("<", value);
    }

    /** Tells whether this is less or equal; a null is. */
    public final BoolExpr le(Object value) {
        return test("<=", value);
    }

    /** Tells whether this is greater; a null is not. */
    public final BoolExpr gt(Object value) {
        return test(">", value);
    }

    /** Tells whether this is greater or equal; a null is not. */
    public final BoolExpr ge(Object value) {
        return test(">=", value);
    }

    /** Adds. */
    public final AnyExpr plus(Object other) {
        return untyped("+", other);
    }

    /** Subtracts. */
    public final AnyExpr minus(Object other) {
        return untyped("-", other);
    }

    /**
     * Tells whether the value is one of the given ones, all of one class; of none, it never is. Texts are compared as strings
     * and match no symbol column: use a typed column for those.
     */
    public final BoolExpr in(Object... values) {
        return in(List.of(values));
    }

    /** Tells whether the value is one of the given ones, as {@link #in(Object...)} does. */
    public final BoolExpr in(Collection<?> values) {
        requireNoText(values);
        return among(values, true);
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Object... values) {
        return notIn(List.of(values));
    }

    /** Tells whether the value is none of the given ones and not null; of none, it always is. */
    public final BoolExpr notIn(Collection<?> values) {
        requireNoText(values);
        return among(values, false);
    }

    private void requireNoText(Collection<?> values) {
        if (type() == null && values.stream().anyMatch(String.class::isInstance)) {
            throw new QueryException("a set of texts matches either symbols or strings, and the type of " + this
                    + " is not known: use Column.sym(…) or Column.str(…), or give a SymVector or StrVector");
        }
    }

    /** Tells whether the value lies between two others, both included. */
    public final BoolExpr between(Object low, Object high) {
        return new BoolExpr(Ranges.within(node, List.of(low, high)));
    }

    /** Tells whether the text matches a pattern, as {@link TextExpr#like(String)} does. */
    public final BoolExpr like(String pattern) {
        return new BoolExpr(Patterns.like(node, pattern));
    }

    /** Takes the value as a text. */
    public final TextExpr<Object> text() {
        return new TextExpr<>(node);
    }
}
