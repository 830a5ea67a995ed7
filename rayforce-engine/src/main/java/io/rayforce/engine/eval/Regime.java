package io.rayforce.engine.eval;

/** Where arithmetic takes the width of its integers from. */
public enum Regime {
    /** From both operands and whether they are atoms: outside of queries. */
    DIRECT,
    /** From both operands as if they were vectors: between the values of groups. */
    GROUPS,
    /** The wider operand's: in an expression of a query that is not planned as a whole. */
    ROWS,
    /** Always I64: in an expression that is. */
    PLANNED
}
