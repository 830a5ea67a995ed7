package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectTest {

    private final Trades trades = new Trades();

    @AfterEach
    void close() {
        trades.close();
    }

    @Test
    void filtersSortsAndCutsInThatOrder() {
        trades.same(
                "(select {take: 2 desc: qty where: (> px 1.0) from: t sym: sym qty: qty})",
                "(table [sym qty] (list ['b 'b] [50 20]))");
    }

    @Test
    void readsColumnsThatAreNotProjectedToSortBy() {
        trades.same("(select {from: t s: sym asc: px})", "(table [s] (list ['a 'a 'b 'c 'b]))");
    }

    @Test
    void letsProjectionsReadThoseBeforeThem() {
        trades.same(
                "(select {from: t qty: px px: qty})",
                "(table [qty px] (list [1.5 2.5 0Nf 4.0 5.5] [1.5 2.5 0Nf 4.0 5.5]))");
        trades.same(
                "(select {from: t x: (+ qty 1) y: (* x 2)})",
                "(table [x y] (list [11 21 31 0N 51] [22 42 62 0N 102]))");
    }

    @Test
    void repeatsAggregatesBesideRows() {
        trades.same(
                "(select {from: t q: qty s: (sum qty)})",
                "(table [q s] (list [10 20 30 0N 50] [110 110 110 110 110]))");
    }

    @Test
    void givesOneRowOfAggregatesAlone() {
        trades.same("(select {from: t n: (count 1) s: (sum qty) one: 1})", "(table [n s one] (list [5] [110] [1]))");
        trades.same("(select {from: t where: false s: (sum qty)})", "(table [s] (list [0]))");
    }

    @Test
    void gathersWhatIsCalledForEachRowIntoOneColumn() {
        trades.same("(select {from: t q: (eval qty)})", "(table [q] (list [10 20 30 0N 50]))");
        trades.same("(select {from: t px: px where: (eval (> qty 20))})", "(table [px] (list [0Nf 5.5]))");
        trades.same("(select {from: (take t 0) q: (eval qty)})", "(table [q] (list (list)))");
    }

    @Test
    void repeatsConstantExpressionsInEveryRow() {
        trades.same("(select {from: t x: (+ 1 2)})", "(table [x] (list [3 3 3 3 3]))");
    }

    @Test
    void sharesTheColumnsItDoesNotChange() {
        RayTable source = (RayTable) trades.run("t");
        RayTable all = (RayTable) trades.run("(select {from: t})");
        RayTable some = (RayTable) trades.run("(select {from: t q: qty})");
        assertThat(all.column("qty")).isSameAs(source.column("qty"));
        assertThat(some.column("q")).isSameAs(source.column("qty"));
    }

    @Test
    void filtersVectorsThatAreWrittenOutWithTheRows() {
        trades.same("(select {from: t where: (> qty 15) v: [1 2 3 4 5]})", "(table [v] (list [2 3 5]))");
    }

    @Test
    void refusesColumnsOfDifferentLengths() {
        trades.fails("(select {from: t d: (distinct sym) q: qty})", "length");
        trades.fails("(select {from: t where: [true]})", "length");
    }

    @Test
    void namesWhatIsUnknown() {
        trades.fails("(select {from: nowhere})", "name");
        trades.fails("(select {from: 't})", "type");
        trades.fails("(select {from: 5})", "type");
        trades.fails("(select {x: 1})", "domain");
        trades.fails("(select {from: t x: nowhere})", "schema");
        trades.fails("(select {from: t where: (== sym nowhere)})", "name");
        trades.fails("(select {from: t asc: nowhere})", "nyi");
        trades.fails("(select)", "arity");
        trades.fails("(select 5)", "type");
    }

    @Test
    void refusesTablesAndNothingAsValues() {
        trades.fails("(select {from: t x: t})", "schema");
        trades.fails("(select {from: t x: null})", "schema");
        trades.fails("(select {from: t x: (== px null)})", "schema");
    }

    @Test
    void looksUpLocalsAndParameters() {
        trades.same("((fn [least] (select {from: t where: (> qty least) q: qty})) 25)", "(table [q] (list [30 50]))");
    }

    @Test
    void asksOtherTablesOnce() {
        trades.same(
                "(select {from: t where: (in qty (at (select {from: t where: (> px 2.0)}) (quote qty))) s: sym})",
                "(table [s] (list ['b 'b]))");
    }

    @Test
    void joinsTextsRowByRow() {
        trades.same(
                "(select {from: t x: (concat sym \"-\" note)})",
                "(table [x] (list (list \"a-x\" \"b-y\" \"a-z\" \"c-\" \"b-w\")))");
        trades.same("(select {from: t x: (concat \"<\" sym \">\")})", "(table [x] (list ['<a> '<b> '<a> '<c> '<b>]))");
    }

    @Test
    void takesFromBothEndsAndFromTheMiddle() {
        trades.same("(select {from: t q: qty take: -2})", "(table [q] (list [0N 50]))");
        trades.same("(select {from: t q: qty take: [1 2]})", "(table [q] (list [20 30]))");
        trades.same("(select {from: t q: qty take: [-2 1]})", "(table [q] (list [0N]))");
        trades.same("(select {from: t q: qty take: (+ 1 1)})", "(table [q] (list [10 20]))");
        trades.fails("(select {from: t take: 1.5})", "domain");
        trades.fails("(select {from: t take: [1 -1]})", "length");
        assertThat(((RayTable) trades.run("(select {from: t take: 1000})")).rowCount())
                .isEqualTo(5);
    }

    @Test
    void callsFunctionsThatKnowNothingOfColumnsRowByRow() {
        RayTable made = (RayTable) trades.run("(select {from: t x: (enlist qty)})");
        assertThat(made.column("x").at(1)).isEqualTo(I64Vector.of(20));
        trades.fails("(select {from: t x: (at qty 0)})", "type");
    }
}
