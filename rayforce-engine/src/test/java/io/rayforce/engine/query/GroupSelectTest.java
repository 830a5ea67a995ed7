package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupSelectTest {

    private final Trades trades = new Trades();

    @AfterEach
    void close() {
        trades.close();
    }

    private Sequence column(String query, String name) {
        return ((RayTable) trades.run(query)).column(name);
    }

    @Test
    void seesGroupsInTheOrderOfTheirFirstRows() {
        trades.same("(select {from: t by: sym n: (count 1)})", "(table [sym n] (list ['a 'b 'c] [2 2 1]))");
        trades.same(
                "(select {from: t where: (> qty 15) by: sym n: (count 1)})", "(table [sym n] (list ['b 'a] [2 1]))");
    }

    @Test
    void keepsNullsAsAGroupOfTheirOwn() {
        trades.same("(select {from: t by: {q: (nil? qty)} n: (count px)})", "(table [q n] (list [false true] [4 1]))");
        trades.same("(select {from: t by: px n: (count 1) take: -3})", "(table [px n] (list [0Nf 4.0 5.5] [1 1 1]))");
    }

    @Test
    void givesTheFirstRowsWhereNothingIsProjected() {
        trades.same(
                "(select {from: t by: sym})",
                "(table [sym px qty note] (list ['a 'b 'c] [1.5 2.5 4.0] [10 20 0N] (list \"x\" \"y\" \"\")))");
    }

    @Test
    void calculatesOverAggregates() {
        trades.same(
                "(select {from: t by: sym r: (- (max qty) (min qty)) s: (sum qty) h: (/ s 2)})",
                "(table [sym r s h] (list ['a 'b 'c] [20 30 0N] [40 70 0] [20.0 35.0 0.0]))");
    }

    @Test
    void collectsRowsInLists() {
        assertThat(column("(select {from: t by: sym q: qty})", "q"))
                .isEqualTo(RayList.of(I64Vector.of(10, 30), I64Vector.of(20, 50), trades.run("[0N]")));
        assertThat(column("(select {from: t by: sym d: (- px (avg px))})", "d").at(1))
                .isEqualTo(F64Vector.of(-1.5, 1.5));
    }

    @Test
    void callsLambdasForEachGroup() {
        trades.same(
                "(select {from: t by: sym r: ((fn [x] (- (max x) (min x))) qty)})",
                "(table [sym r] (list ['a 'b 'c] [20 30 0N]))");
    }

    @Test
    void groupsBySeveralKeysAndExpressions() {
        trades.same(
                "(select {from: t by: {s: sym big: (> qty 25)} n: (count 1)})",
                "(table [s big n] (list ['a 'b 'a 'c 'b] [false false true false true] [1 1 1 1 1]))");
        trades.same(
                "(select {from: t by: (xbar qty 20) n: (count 1)})", "(table [qty n] (list [0 20 0N 40] [1 2 1 1]))");
    }

    @Test
    void putsTheKeyWhereItIsWritten() {
        trades.same("(select {from: t by: sym q: (sum qty) sym: sym})", "(table [q sym] (list [40 70 0] ['a 'b 'c]))");
    }

    @Test
    void sortsByColumnsOfTheResult() {
        trades.same(
                "(select {from: t by: sym s: (sum qty) desc: s take: 2})", "(table [sym s] (list ['b 'a] [70 40]))");
        trades.fails("(select {from: t by: sym s: (sum qty) asc: px})", "nyi");
    }

    @Test
    void givesTypedColumnsWithoutRows() {
        trades.same(
                "(select {from: t where: false by: sym s: (sum qty) a: (avg px) w: (wavg qty px)})",
                "(table [sym s a w] (list (take ['a] 0) (as 'I64 []) (as 'F64 []) (as 'F64 [])))");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        trades.fails("(select {from: t by: nowhere n: (count 1)})", "schema");
        trades.fails("(select {from: t by: [sym nowhere] n: (count 1)})", "domain");
        trades.fails("(select {from: t by: {} n: (count 1)})", "domain");
        trades.fails("(select {from: t by: {px: qty} n: (count 1)})", "domain");
        trades.fails("(select {from: t by: {z: 1} n: (count 1)})", "length");
        trades.fails("(select {from: t by: [] n: (count 1)})", "length");
        trades.fails("(select {from: t by: sym n: (max (sum qty))})", "domain");
        trades.fails("(select {from: t by: sym n: nowhere})", "name");
    }
}
