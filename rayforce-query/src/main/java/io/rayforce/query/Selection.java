package io.rayforce.query;

/** What can be a column of a result: an expression, or one with a name of its own. */
public sealed interface Selection permits Aliased, Column, Expr {}
