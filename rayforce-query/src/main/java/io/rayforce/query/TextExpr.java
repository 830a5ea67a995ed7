package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.Str;

/**
 * An expression whose values are symbols or strings; the empty text is the null. Immutable.
 *
 * @param <T> their type: {@code Sym} or {@code Str}
 */
@CheckReturnValue
public sealed class TextExpr<T> extends LiteralExpr<TextExpr<T>, TextExpr<?>, String> permits TextColumn {

    TextExpr(Node node) {
        super(node);
    }

    @Override
    final TextExpr<T> self(Node node) {
        return new TextExpr<>(node);
    }

    /**
     * Tells whether the text matches a pattern: {@code *} stands for any text, {@code ?} for one byte, {@code [ab]} for one of
     * several.
     */
    public final BoolExpr like(String pattern) {
        return new BoolExpr(Patterns.like(node, pattern));
    }

    /** Tells whether the text starts with the given one. */
    public final BoolExpr startsWith(String prefix) {
        return like(Patterns.literal(prefix) + "*");
    }

    /** Tells whether the text ends with the given one. */
    public final BoolExpr endsWith(String suffix) {
        return like("*" + Patterns.literal(suffix));
    }

    /** Tells whether the text contains the given one. */
    public final BoolExpr contains(String part) {
        return like("*" + Patterns.literal(part) + "*");
    }

    /** Returns the text with the letters a to z as capitals. */
    public final TextExpr<T> upper() {
        return same("upper");
    }

    /** Returns the text with the letters A to Z as small ones. */
    public final TextExpr<T> lower() {
        return same("lower");
    }

    /** Returns the text without white space at its ends. */
    public final TextExpr<T> trim() {
        return same("trim");
    }

    /** Returns a part of the text: its start, from 1, and its length, both in bytes of UTF-8. */
    public final TextExpr<T> substring(int start, int length) {
        return self(Node.call("substr", type(), node, Literals.node(start, null), Literals.node(length, null)));
    }

    /** Returns the text with every occurrence of a part replaced. */
    public final TextExpr<T> replace(String part, String replacement) {
        return self(Node.call(
                "replace", type(), node, Literals.node(part, RayType.STR), Literals.node(replacement, RayType.STR)));
    }

    /** Returns the parts between a delimiter, as lists of strings; empty parts are kept. Not for symbols. */
    public final AnyExpr split(String delimiter) {
        return new AnyExpr(Node.call("split", null, node, Literals.node(delimiter, RayType.STR)));
    }

    /** Returns the texts of each group in one, with a delimiter between them. Only with groups. */
    public final TextExpr<Str> joined(String delimiter) {
        return new TextExpr<>(
                Node.call("str-join", RayType.STR, Aggregates.argument(node), Literals.node(delimiter, RayType.STR)));
    }

    /** Returns the number of bytes of UTF-8; null of an empty text. */
    public final IntegerExpr<I64> length() {
        return new IntegerExpr<>(Node.call("strlen", RayType.I64, node));
    }

    /** Returns the position of the first occurrence of a part in bytes of UTF-8, from 0; null if there is none. */
    public final IntegerExpr<I64> indexOf(String part) {
        return new IntegerExpr<>(Node.call("str-find", RayType.I64, node, Literals.node(part, RayType.STR)));
    }
}
